"""The words of data/labels.yml: group → key → word, each with its line where something is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazetteer.curated.yaml_source import YamlSource
from gazetteer.model.label_names import label_fault
from gazetteer.problems import Problem

Labels = Mapping[str, Mapping[str, str]]

_LONGEST_NAME = 100
"""So many characters has a name in the menu at most; YAML takes no key beyond 1,024."""


def read_labels(source: YamlSource) -> tuple[Labels, tuple[Problem, ...]]:
    """The words that can be shown, and a problem for each that cannot."""
    groups = source.plain()
    if not isinstance(groups, dict):
        what = "expected groups of words, each `key: word`"
        return {}, (Problem(file=source.file, line=1, what=what),)
    labels: dict[str, Mapping[str, str]] = {}
    problems: list[Problem] = []
    for group, words in groups.items():
        if group == "line":
            continue
        if isinstance(words, dict) and all(isinstance(word, str) for word in words.values()):
            labels[group] = {key: word for key, word in words.items() if key != "line"}
            problems += _word_problems(source, group, labels[group])
        else:
            labels[group] = {}
            what = f"{group}: expected words, each `key: word`"
            problems.append(Problem(file=source.file, line=source.line_of((group,)), what=what))
    return labels, tuple(problems)


def _word_problems(source: YamlSource, group: str, words: Mapping[str, str]) -> Iterator[Problem]:
    for key, word in words.items():
        line = source.line_of((group, key))
        if not word.strip():
            what = f"{group}: {key}: found {word!r}; expected a word for the reader"
            yield Problem(file=source.file, line=line, what=what)
        elif fault := label_fault(group, key, word):
            yield Problem(file=source.file, line=line, what=f"{group}: {key}: {fault}")
        elif group == "nav" and len(word) > _LONGEST_NAME:
            what = f"{group}: {key}: found {len(word)} characters; a name in the menu has {_LONGEST_NAME} at most"
            yield Problem(file=source.file, line=line, what=what)

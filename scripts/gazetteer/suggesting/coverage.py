"""Sentences that hold something and that no proposal uses: a line for coverage.yml with the likely reason."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazetteer.model.texts import Paragraph, Sentence

_QUESTION = re.compile(r"[？?][”」\"]?$")
_SOURCE = re.compile("来源|图源|摄|供图|截图|图片|图：|图/")
_OF_KIND = {"heading": "小标题。", "credit": "署名。", "caption": "图注。"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a sentence may stay unused."""

    sentence: Sentence
    reason: str


def explain(block: Paragraph, sentence: Sentence) -> Reason:
    return Reason(sentence=sentence, reason=_reason(block, sentence.text.strip()))


def _reason(block: Paragraph, text: str) -> str:
    if block.kind == "caption" and _SOURCE.search(text):
        return "图片来源。"
    if block.kind in _OF_KIND:
        return _OF_KIND[block.kind]
    if _QUESTION.search(text):
        return "设问，没有陈述。"
    return "过渡句，没有陈述。"

"""bundles: every stylesheet and script of the site in one bundle, told in fewer bytes."""

from gazetteer.site_assets import load_assets
from gazetteer.writing.bundles import (
    DRAGON_STYLES,
    SCRIPTS,
    STYLES,
    bundle_assets,
    pack_script,
    pack_style,
)

from tests.conftest import FIXTURES

ASSETS = FIXTURES.parent.parent / "docs/assets"


def test_every_source_stands_in_exactly_one_bundle() -> None:
    styles = sorted(name for names in STYLES.values() for name in names)
    scripts = sorted(name for names in SCRIPTS.values() for name in names)
    assert styles == sorted([DRAGON_STYLES, *load_assets(ASSETS / "stylesheets", "css")])
    own = load_assets(ASSETS / "javascripts", "js")
    assert scripts == sorted(name for name in own if not name.startswith("search/"))


def test_bundles_join_their_sources_in_the_order_of_the_cascade() -> None:
    styles = {name: f".{name} {{}}" for names in STYLES.values() for name in names}
    scripts = {name: f"f({name!r});" for names in SCRIPTS.values() for name in names}
    bundles = bundle_assets(styles, scripts)
    assert bundles["assets/bundles/print.css"] == ".print {}\n.print-parts {}\n"
    assert bundles["assets/bundles/knowledge.js"] == "f('tables');\nf('figures');\n"


def test_style_loses_only_what_css_does_not_read() -> None:
    source = """\
/* What it is;
   two lines. */

.a :is(b, c),
.d::before {
  content: ": {";
  margin: calc(1em - 2px) 0; /* why */
}

@media print {
  .e { --x: 1; }
}
"""
    assert pack_style(source) == (
        '.a :is(b, c),.d::before{content:": {";margin:calc(1em - 2px) 0}@media print{.e { --x: 1; }}\n'
    )


def test_script_keeps_its_code_and_loses_lines_of_comment() -> None:
    source = """\
// What it does.
const f = () => {
  /* why */
  return "// no comment";
};
"""
    assert pack_script(source) == 'const f = () => {\nreturn "// no comment";\n};\n'

"""The invented world with more articles: sentences of its first one, put together anew by a fixed seed."""

import random
from pathlib import Path

OUTLETS = ("云汀晚报", "北浦早报", "江上", "远帆", "渡口周刊", "潮信", "灯塔报", "长堤", "岸", "")
DAYS = ("2024-11-30", "2025-03-06", "2025-03-18", "2025-07-01", "2026-01-09")
SENTENCES = (
    "云汀大学给了我们第一间实验室。",
    "星槎智能在云汀成立，墨羽工坊也在名单上。",
    "城市像江水，留得住船，才留得住人。",
    "北浦的官员在座谈会上问，为什么留不住人。",
    "《云汀育苗办法》支持初创企业。",
)


def grow_world(world: Path, count: int) -> None:
    """Seeds and catalogue entries until there are `count` articles; one in ten has no outlet."""
    chosen = random.Random(count)
    entries = []
    for n in range(count - 2):
        words = "\n\n".join("".join(chosen.sample(SENTENCES, 3)) for _ in range(3))
        head = f'---\ntitle: "再谈云汀（{n}）"\ndate: "{DAYS[n % len(DAYS)]}"\n---\n'
        (world / "seeds" / f"more-{n:03}.txt").write_text(f"{head}\n{words}\n", encoding="utf-8")
        outlet = OUTLETS[n % len(OUTLETS)]
        named = f'\n  outlet: "{outlet}"' if outlet else ""
        entries.append(f'- id: more-{n:03}\n  seed: more-{n:03}.txt\n  short: "再谈{n}"{named}\n')
    catalogue = world / "data" / "articles.yml"
    text = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(text + "\n" + "\n".join(entries), encoding="utf-8")

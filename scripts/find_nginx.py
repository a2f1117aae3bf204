#!/usr/bin/env python3
"""Prints the path of nginx; as root it installs Debian's package where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

_WHERE = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/usr/local/sbin"


def find_nginx() -> str | None:
    return shutil.which("nginx", path=_WHERE)


def main() -> int:
    if not find_nginx() and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update", "-qq"], ["install", "-y", "-qq", "nginx-light"]):
            subprocess.run(["apt-get", *command], env=quiet, stdout=sys.stderr)
    path = find_nginx()
    if not path:
        print("There is no nginx: install it (apt-get install nginx-light).", file=sys.stderr)
        return 1
    print(path, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Print made-up answers to every statement of a questionnaire, for trying `scan --answers`."""

import json
import sys
import tomllib
from itertools import cycle
from pathlib import Path


def main() -> None:
    questionnaire = tomllib.loads(Path(sys.argv[1]).read_text("utf-8"))
    values = cycle([4, 3, 5, 2, "n", 4, 1, 3, "w", 5, 4])
    answers = {
        statement["id"]: next(values)
        for part in questionnaire["parts"]
        for theme in part["themes"]
        for statement in theme["statements"]
    }
    print(json.dumps(answers, indent=2))


if __name__ == "__main__":
    main()

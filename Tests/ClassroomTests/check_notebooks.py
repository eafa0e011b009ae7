#!/usr/bin/env python3
"""Checks what `mlshell export --notebook` writes with Jupyter's own library.

    python3 -m pip install nbformat            # and nbclient ipykernel numpy matplotlib, to run the notebooks too
    check_notebooks.py [--run] MLSHELL LESSON ...

Every notebook must be valid. With --run its cells must run too, in the kernel python3.
"""
import subprocess
import sys

import nbformat

def main(arguments):
    runs = arguments[0] == "--run"
    shell, *lessons = arguments[1:] if runs else arguments
    failures = 0
    for lesson in lessons:
        text = subprocess.run([shell, "export", "--notebook", lesson], check=True, capture_output=True, text=True).stdout
        notebook = nbformat.reads(text, as_version=nbformat.NO_CONVERT)
        nbformat.validate(notebook)
        assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
        words = f"{len(notebook.cells)} cells, valid"
        if runs:
            from nbclient import NotebookClient
            from nbclient.exceptions import CellExecutionError

            try:
                NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
                words += ", runs"
            except CellExecutionError as error:
                words += f", STOPS: {error.ename}: {error.evalue}"
                failures += 1
        print(f"{lesson}: {words}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

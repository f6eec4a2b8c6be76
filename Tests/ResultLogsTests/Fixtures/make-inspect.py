"""Makes the synthetic Inspect logs of this folder: no model and nobody's items.

    pip install inspect-ai==0.3.285 && python make-inspect.py

synthetic-zstd.eval    three items, two epochs, three scorers; members are compressed with zstd
synthetic-edited.eval  the same with one score edited and one sample marked invalid
synthetic-pieces.eval  the same with samples in pieces (version 3 of the format)
"""

import glob
import shutil

from inspect_ai import Task, eval, task
from inspect_ai.dataset import Sample
from inspect_ai.log import ProvenanceData, edit_score, invalidate_samples, read_eval_log, write_eval_log
from inspect_ai.log._recorders.chunked.convert import convert_eval_logs_to_chunked
from inspect_ai.model import ModelOutput, ModelUsage, get_model
from inspect_ai.scorer import Score, ScoreEdit, Target, accuracy, match, mean, scorer, stderr
from inspect_ai.solver import TaskState, generate


@scorer(metrics={"a": [mean()], "b": [accuracy(), stderr()]})
def pair():
    async def score(state: TaskState, target: Target):
        return Score(value={"a": 0.25, "b": "C" if state.sample_id != 3 else "I"})

    return score


@scorer(metrics=[accuracy(), stderr()])
def perhaps():
    async def score(state: TaskState, target: Target):
        if state.sample_id == 2:
            return Score.unscored(reason="no_response")
        return Score(value=bool(state.sample_id == 1))

    return score


@task
def synthetic():
    return Task(
        dataset=[
            Sample(id=1, input="What is 2 + 2?", target="4"),
            Sample(id=2, input="What is 3 + 3? " + "Long text. " * 30, target="6"),
            Sample(id=3, input="Which colour has the sky?", choices=["blue", "red"], target="A"),
        ],
        solver=generate(),
        scorer=[match(), pair(), perhaps()],
        epochs=2,
    )


outputs = [
    ModelOutput.from_content("mockllm/model", "The answer is 4"),
    ModelOutput.from_content("mockllm/model", "6", stop_reason="max_tokens"),
    ModelOutput.from_content("mockllm/model", ""),
] * 2
for output in outputs:
    output.usage = ModelUsage(input_tokens=1, output_tokens=1, total_tokens=2)
model = get_model("mockllm/model", custom_outputs=outputs)
eval(synthetic(), model=model, log_dir="logs", log_format="eval", max_samples=1, display="none")
shutil.copy(glob.glob("logs/*.eval")[0], "synthetic-zstd.eval")

log = read_eval_log("synthetic-zstd.eval")
person = ProvenanceData(author="a person", reason="a wrong key")
edit_score(log, 3, "match", ScoreEdit(value="C", provenance=person), epoch=1)
write_eval_log(invalidate_samples(log, [log.samples[1].uuid], person), "synthetic-edited.eval")

convert_eval_logs_to_chunked("synthetic-zstd.eval", output_dir="pieces")
shutil.copy("pieces/synthetic-zstd.eval", "synthetic-pieces.eval")

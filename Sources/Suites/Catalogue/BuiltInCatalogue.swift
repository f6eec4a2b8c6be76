// Written by `make docs` from suites/*/suite.yaml; a test holds it to them. Do not edit.
// A text, because the compiler takes a minute for an array of as many bytes and none for this.
// swift-format-ignore-file

/// The facts of the suites in this repository, as JSON.
enum BuiltInCatalogue {
    static let text = #"""
[
 {
  "aliases": [
   "AGIEval-En"
  ],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "agieval",
  "licence": {
   "source": "github ruixiangcui/AGIEval",
   "text": "MIT"
  },
  "measures": "Questions of admission and qualification examinations, in English and Chinese.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 2304.06364, month of the first version",
   "text": "2023-04"
  },
  "score": {
   "kinds": [
    "mean-of-groups"
   ],
   "note": "Which tasks and languages are averaged differs; the English part is the mean of its multiple-choice tests.",
   "source": "inspect_evals 0.28.0, agieval/README.md"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 8062,
    "source": "arXiv 2304.06364; arXiv 2602.16763, data",
    "split": "all"
   },
   {
    "aliases": [
     "aqua"
    ],
    "count": 254,
    "source": "inspect_evals 0.28.0, agieval/eval.yaml",
    "split": "AQuA-RAT"
   },
   {
    "aliases": [
     "logiqa-en"
    ],
    "count": 651,
    "source": "inspect_evals 0.28.0, agieval/eval.yaml",
    "split": "LogiQA English"
   },
   {
    "aliases": [
     "lsat ar"
    ],
    "count": 230,
    "source": "inspect_evals 0.28.0, agieval/eval.yaml",
    "split": "LSAT-AR"
   },
   {
    "aliases": [
     "lsat lr"
    ],
    "count": 510,
    "source": "inspect_evals 0.28.0, agieval/eval.yaml",
    "split": "LSAT-LR"
   },
   {
    "aliases": [
     "lsat rc"
    ],
    "count": 269,
    "source": "inspect_evals 0.28.0, agieval/eval.yaml",
    "split": "LSAT-RC"
   },
   {
    "aliases": [
     "sat-en"
    ],
    "count": 206,
    "source": "inspect_evals 0.28.0, agieval/eval.yaml",
    "split": "SAT English"
   },
   {
    "aliases": [
     "sat-math"
    ],
    "count": 220,
    "source": "inspect_evals 0.28.0, agieval/eval.yaml",
    "split": "SAT mathematics"
   },
   {
    "aliases": [
     "math"
    ],
    "count": 1000,
    "source": "inspect_evals 0.28.0, agieval/eval.yaml",
    "split": "MATH"
   }
  ],
  "title": "AGIEval"
 },
 {
  "aliases": [
   "AI2 Diagrams"
  ],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 1603.07396"
  },
  "clusters": {
   "source": "arXiv 1603.07396",
   "unit": "diagram"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "ai2d",
  "measures": "Multiple-choice questions on school science diagrams.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 3088,
   "source": "data card of lmms-lab/ai2d",
   "split": "test"
  },
  "released": {
   "source": "arXiv 1603.07396, month of the first version",
   "text": "2016-03"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 1603.07396"
  },
  "shared_names": [],
  "splits": [],
  "title": "AI2D"
 },
 {
  "aliases": [
   "Aider code editing benchmark"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: github Aider-AI/aider"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "aider-edit",
  "measures": "Editing code of 133 Exercism exercises in Python.",
  "metric": "pass_rate_2",
  "n": {
   "aliases": [],
   "count": 133,
   "source": "github Aider-AI/aider, edit_leaderboard.yml: test_cases",
   "split": "all"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "The headline is the share solved within two tries.",
   "source": "github Aider-AI/aider, edit_leaderboard.yml"
  },
  "shared_names": [
   "Aider"
  ],
  "splits": [],
  "successors": {
   "names": [
    "aider-polyglot"
   ],
   "source": "github Aider-AI/aider, leaderboard pages"
  },
  "title": "Aider code editing"
 },
 {
  "aliases": [
   "Aider Polyglot benchmark",
   "Polyglot (Aider)"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: github Aider-AI/aider"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "aider-polyglot",
  "measures": "Editing code of 225 hard Exercism exercises in six languages, with a second try after seeing test errors.",
  "metric": "pass_rate_2",
  "n": {
   "aliases": [],
   "count": 225,
   "source": "github Aider-AI/aider, polyglot_leaderboard.yml: test_cases",
   "split": "all"
  },
  "released": {
   "source": "github Aider-AI/aider, leaderboard of December 2024",
   "text": "2024-12"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "The headline is the share solved within two tries.",
   "source": "github Aider-AI/aider, polyglot_leaderboard.yml"
  },
  "shared_names": [
   "Aider"
  ],
  "splits": [],
  "title": "Aider polyglot"
 },
 {
  "aliases": [
   "AIME 24",
   "AIME I and II 2024"
  ],
  "chance": {
   "rate": 0.001,
   "source": "answers are whole numbers from 0 to 999: rules of the examination, Mathematical Association of America"
  },
  "contamination_reports": [
   {
    "note": "Models score higher on it than on contests held after their training: strong signs that it was met in training.",
    "source": "arXiv 2505.23281 (MathArena)"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "aime-2024",
  "measures": "The two papers of the year's American Invitational Mathematics Examination; answers are whole numbers from 0 to 999.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 30,
   "source": "inspect_evals 0.28.0, aime2024/eval.yaml; data card of Maxwell-Jia/AIME_2024",
   "split": "I and II"
  },
  "released": {
   "source": "Mathematical Association of America, calendar of 2024",
   "text": "2024-02"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Often the mean of 4 to 64 answers an item: then multiples of 1/(30 x repeats).",
   "source": "inspect_evals 0.28.0, aime"
  },
  "shared_names": [
   "AIME"
  ],
  "splits": [
   {
    "aliases": [
     "1"
    ],
    "count": 15,
    "source": "the paper has 15 questions: Mathematical Association of America, AIME 2024 I",
    "split": "I"
   },
   {
    "aliases": [
     "2"
    ],
    "count": 15,
    "source": "the paper has 15 questions: Mathematical Association of America, AIME 2024 II",
    "split": "II"
   }
  ],
  "successors": {
   "names": [
    "aime-2025"
   ],
   "source": "the next year's examination"
  },
  "title": "AIME 2024"
 },
 {
  "aliases": [
   "AIME 25",
   "AIME I and II 2025"
  ],
  "chance": {
   "rate": 0.001,
   "source": "answers are whole numbers from 0 to 999: rules of the examination, Mathematical Association of America"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "aime-2025",
  "measures": "The two papers of the year's American Invitational Mathematics Examination; answers are whole numbers from 0 to 999.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 30,
   "source": "inspect_evals 0.28.0, aime2025/eval.yaml; data card of math-ai/aime25",
   "split": "I and II"
  },
  "released": {
   "source": "Mathematical Association of America, calendar of 2025",
   "text": "2025-02"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Often the mean of 4 to 64 answers an item: then multiples of 1/(30 x repeats).",
   "source": "inspect_evals 0.28.0, aime"
  },
  "shared_names": [
   "AIME"
  ],
  "splits": [
   {
    "aliases": [
     "1"
    ],
    "count": 15,
    "source": "the paper has 15 questions: Mathematical Association of America, AIME 2025 I",
    "split": "I"
   },
   {
    "aliases": [
     "2"
    ],
    "count": 15,
    "source": "the paper has 15 questions: Mathematical Association of America, AIME 2025 II",
    "split": "II"
   }
  ],
  "successors": {
   "names": [
    "aime-2026"
   ],
   "source": "the next year's examination"
  },
  "title": "AIME 2025"
 },
 {
  "aliases": [
   "AIME 26",
   "AIME I and II 2026"
  ],
  "chance": {
   "rate": 0.001,
   "source": "answers are whole numbers from 0 to 999: rules of the examination, Mathematical Association of America"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "aime-2026",
  "measures": "The two papers of the year's American Invitational Mathematics Examination; answers are whole numbers from 0 to 999.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 30,
   "source": "inspect_evals 0.28.0, aime2026/eval.yaml; data card of math-ai/aime26",
   "split": "I and II"
  },
  "released": {
   "source": "Mathematical Association of America, calendar of 2026",
   "text": "2026-02"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Often the mean of 4 to 64 answers an item: then multiples of 1/(30 x repeats).",
   "source": "inspect_evals 0.28.0, aime"
  },
  "shared_names": [
   "AIME"
  ],
  "splits": [
   {
    "aliases": [
     "1"
    ],
    "count": 15,
    "source": "the paper has 15 questions: Mathematical Association of America, AIME 2026 I",
    "split": "I"
   },
   {
    "aliases": [
     "2"
    ],
    "count": 15,
    "source": "the paper has 15 questions: Mathematical Association of America, AIME 2026 II",
    "split": "II"
   }
  ],
  "title": "AIME 2026"
 },
 {
  "aliases": [
   "AlpacaEval 2.0",
   "AlpacaEval 2 LC",
   "AlpacaEval 2.0 LC",
   "AlpacaEval LC",
   "Length-Controlled AlpacaEval"
  ],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "alpaca-eval-2",
  "licence": {
   "source": "github tatsu-lab/alpaca_eval, README, for the evaluation set",
   "text": "CC-BY-NC-4.0"
  },
  "measures": "How often a model prefers an answer to that of GPT-4 Turbo.",
  "metric": "length-controlled win rate",
  "n": {
   "aliases": [],
   "count": 805,
   "source": "github tatsu-lab/alpaca_eval, per-item preferences; arXiv 2404.04475",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2404.04475, month of the first version",
   "text": "2024-04"
  },
  "score": {
   "kinds": [
    "win-rate"
   ],
   "note": "The length-controlled rate comes out of a regression; the raw rate is a mean of preferences between 0 and 1.",
   "source": "arXiv 2404.04475"
  },
  "shared_names": [
   "AlpacaEval"
  ],
  "splits": [],
  "title": "AlpacaEval 2"
 },
 {
  "aliases": [
   "Abstraction and Reasoning Corpus"
  ],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 1911.01547"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.642,
    "source": "arXiv 2409.01374, abstract",
    "who": "people, public evaluation set"
   }
  ],
  "id": "arc-agi-1",
  "licence": {
   "source": "github fchollet/ARC-AGI",
   "text": "Apache-2.0"
  },
  "measures": "Finding the rule of coloured grids from a few examples.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 1911.01547, month of the first version",
   "text": "2019-11"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-items"
   ],
   "note": "Two tries a test grid; a task with several test grids can score in between. Public and semi-private sets are not one set.",
   "source": "ARC Prize, scoring rules"
  },
  "shared_names": [
   "ARC",
   "ARC-AGI"
  ],
  "splits": [
   {
    "aliases": [
     "public eval",
     "public"
    ],
    "count": 400,
    "source": "arXiv 1911.01547; github fchollet/ARC-AGI",
    "split": "public evaluation"
   },
   {
    "aliases": [
     "semi-private"
    ],
    "count": 100,
    "source": "ARC Prize, ARC-AGI-1 page",
    "split": "semi-private evaluation"
   },
   {
    "aliases": [
     "private"
    ],
    "count": 100,
    "source": "ARC Prize, ARC-AGI-1 page",
    "split": "private evaluation"
   }
  ],
  "successors": {
   "names": [
    "arc-agi-2"
   ],
   "source": "arXiv 2505.11831"
  },
  "title": "ARC-AGI-1"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2505.11831"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.6,
    "source": "epoch.ai/benchmarks/arc-agi-2",
    "who": "average of over 400 people"
   }
  ],
  "id": "arc-agi-2",
  "licence": {
   "source": "github arcprize/ARC-AGI-2",
   "text": "Apache-2.0"
  },
  "measures": "Harder grids of the same kind, each solved by at least two of the people who were asked.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 120,
   "source": "arXiv 2505.11831; epoch.ai/benchmarks/arc-agi-2",
   "split": "semi-private evaluation"
  },
  "released": {
   "source": "ARC Prize, announcement",
   "text": "2025-03-24"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-items"
   ],
   "note": "Two tries a test grid; a task with several test grids can score in between.",
   "source": "ARC Prize, scoring rules; epoch.ai/benchmarks/arc-agi-2"
  },
  "shared_names": [
   "ARC",
   "ARC-AGI"
  ],
  "splits": [
   {
    "aliases": [
     "public eval",
     "public"
    ],
    "count": 120,
    "source": "arXiv 2505.11831; epoch.ai/benchmarks/arc-agi-2",
    "split": "public evaluation"
   },
   {
    "aliases": [
     "private"
    ],
    "count": 120,
    "source": "arXiv 2505.11831; epoch.ai/benchmarks/arc-agi-2",
    "split": "private evaluation"
   }
  ],
  "title": "ARC-AGI-2"
 },
 {
  "aliases": [
   "ARC-C",
   "AI2 Reasoning Challenge (Challenge)"
  ],
  "chance": {
   "rate": 0.25,
   "source": "four options on nearly every item, three or five on a few: arXiv 1803.05457"
  },
  "contamination_reports": [
   {
    "note": "78 of the 1,172 test items were found on the web, 53 of them with the key.",
    "source": "github liyucheng09/Contamination_Detector, reports; arXiv 2310.17589"
   },
   {
    "note": "3.4% of the test set found in training data of GPT-4.",
    "source": "arXiv 2303.08774, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "24.7% found in PaLM's.",
    "source": "arXiv 2204.02311, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "arc-challenge",
  "licence": {
   "source": "Allen Institute for AI, ARC data set page",
   "text": "CC-BY-SA-4.0"
  },
  "measures": "Grade-school science questions that retrieval and word co-occurrence answered wrongly.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1172,
   "source": "github tensorflow/datasets, docs/catalog/ai2_arc.md; lm-evaluation-harness, docs/task_table.md; inspect_evals 0.28.0, arc/eval.yaml",
   "split": "test"
  },
  "released": {
   "source": "arXiv 1803.05457, month of the first version",
   "text": "2018-03"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "inspect_evals 0.28.0, arc"
  },
  "shared_names": [
   "ARC"
  ],
  "splits": [
   {
    "aliases": [
     "dev"
    ],
    "count": 299,
    "source": "github tensorflow/datasets, docs/catalog/ai2_arc.md",
    "split": "validation"
   }
  ],
  "title": "ARC-Challenge"
 },
 {
  "aliases": [
   "ARC-E",
   "AI2 Reasoning Challenge (Easy)"
  ],
  "chance": {
   "rate": 0.25,
   "source": "four options on nearly every item, three or five on a few: arXiv 1803.05457"
  },
  "contamination_reports": [
   {
    "note": "4% of the test set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "30.4% found in PaLM's.",
    "source": "arXiv 2204.02311, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "arc-easy",
  "licence": {
   "source": "Allen Institute for AI, ARC data set page",
   "text": "CC-BY-SA-4.0"
  },
  "measures": "Grade-school science questions that a simple method answered rightly.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 2376,
   "source": "github tensorflow/datasets, docs/catalog/ai2_arc.md; lm-evaluation-harness, docs/task_table.md; inspect_evals 0.28.0, arc/eval.yaml",
   "split": "test"
  },
  "released": {
   "source": "arXiv 1803.05457, month of the first version",
   "text": "2018-03"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "inspect_evals 0.28.0, arc"
  },
  "shared_names": [
   "ARC"
  ],
  "splits": [
   {
    "aliases": [
     "dev"
    ],
    "count": 570,
    "source": "github tensorflow/datasets, docs/catalog/ai2_arc.md",
    "split": "validation"
   }
  ],
  "title": "ARC-Easy"
 },
 {
  "aliases": [
   "Arena-Hard-Auto",
   "Arena-Hard v0.1",
   "Arena-Hard-Auto v0.1"
  ],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "arena-hard",
  "licence": {
   "source": "github lmarena/arena-hard-auto",
   "text": "Apache-2.0"
  },
  "measures": "How often a model prefers an answer to a reference model's, on hard user prompts.",
  "metric": "win rate",
  "n": {
   "aliases": [],
   "count": 500,
   "source": "arXiv 2406.11939; arXiv 2602.16763, data",
   "split": "v0.1"
  },
  "released": {
   "source": "arXiv 2406.11939, month of the first version",
   "text": "2024-06"
  },
  "score": {
   "kinds": [
    "win-rate"
   ],
   "note": "From a Bradley-Terry fit over judged pairs.",
   "source": "arXiv 2406.11939"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "v2"
    ],
    "count": 750,
    "source": "github lmarena/arena-hard-auto, README: 500 hard prompts and 250 of creative writing",
    "split": "v2.0"
   }
  ],
  "title": "Arena-Hard"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.257,
   "source": "arXiv 2210.09261: guessing at random, averaged over tasks"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.677,
    "source": "arXiv 2210.09261",
    "who": "average person"
   },
   {
    "score": 0.944,
    "source": "arXiv 2210.09261",
    "who": "best person"
   }
  ],
  "id": "bbh",
  "licence": {
   "source": "github suzgunmirac/BIG-Bench-Hard",
   "text": "MIT"
  },
  "measures": "27 tasks of BIG-bench on which language models had not beaten the average person.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 6511,
   "source": "rows of github suzgunmirac/BIG-Bench-Hard; inspect_evals 0.28.0, bbh/README.md",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2210.09261, month of the first version",
   "text": "2022-10"
  },
  "score": {
   "kinds": [
    "mean-of-groups",
    "share-of-items"
   ],
   "note": "The authors average tasks; tasks have 146 to 250 items.",
   "source": "arXiv 2210.09261; inspect_evals 0.28.0, bbh/README.md"
  },
  "shared_names": [],
  "splits": [],
  "successors": {
   "names": [
    "BIG-Bench Extra Hard"
   ],
   "source": "arXiv 2502.19187"
  },
  "title": "BIG-Bench Hard"
 },
 {
  "aliases": [
   "BFCL v3",
   "BFCL v4"
  ],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "bfcl",
  "licence": {
   "source": "github ShishirPatil/gorilla",
   "text": "Apache-2.0"
  },
  "measures": "Calling the right functions with the right arguments, or none.",
  "metric": "accuracy",
  "released": {
   "source": "github ShishirPatil/gorilla, first release of the leaderboard",
   "text": "2024"
  },
  "score": {
   "kinds": [
    "mean-of-groups"
   ],
   "note": "A weighted mean of categories, whose weights and members change with the version.",
   "source": "github ShishirPatil/gorilla, berkeley-function-call-leaderboard"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 400,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "simple python"
   },
   {
    "aliases": [],
    "count": 100,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "simple java"
   },
   {
    "aliases": [],
    "count": 50,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "simple javascript"
   },
   {
    "aliases": [],
    "count": 200,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "multiple"
   },
   {
    "aliases": [],
    "count": 200,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "parallel"
   },
   {
    "aliases": [],
    "count": 200,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "parallel multiple"
   },
   {
    "aliases": [],
    "count": 240,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "irrelevance"
   },
   {
    "aliases": [],
    "count": 258,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "live simple"
   },
   {
    "aliases": [],
    "count": 1053,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "live multiple"
   },
   {
    "aliases": [],
    "count": 16,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "live parallel"
   },
   {
    "aliases": [],
    "count": 24,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "live parallel multiple"
   },
   {
    "aliases": [],
    "count": 16,
    "source": "package bfcl-eval, BFCL v4 files",
    "split": "live relevance"
   }
  ],
  "title": "Berkeley Function-Calling Leaderboard"
 },
 {
  "aliases": [
   "BigCodeBench-Complete"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: arXiv 2406.15877"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.97,
    "source": "arXiv 2406.15877, abstract",
    "who": "programmers"
   }
  ],
  "id": "bigcodebench",
  "licence": {
   "source": "github bigcode-project/bigcodebench",
   "text": "Apache-2.0"
  },
  "measures": "Python tasks that call functions of 139 libraries.",
  "metric": "pass@1",
  "n": {
   "aliases": [],
   "count": 1140,
   "source": "arXiv 2406.15877, abstract; inspect_evals 0.28.0, bigcodebench/eval.yaml",
   "split": "full"
  },
  "released": {
   "source": "arXiv 2406.15877, month of the first version",
   "text": "2024-06"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2406.15877"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 148,
    "source": "github bigcode-project/bigcodebench, README",
    "split": "hard"
   }
  ],
  "title": "BigCodeBench"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.5,
   "source": "yes or no: arXiv 1905.10044"
  },
  "contamination_reports": [
   {
    "note": "60% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "92.1% found in GLaM's.",
    "source": "arXiv 2112.06905, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.9,
    "source": "arXiv 1905.10044, abstract",
    "who": "annotators"
   },
   {
    "score": 0.89,
    "source": "arXiv 1905.00537",
    "who": "people, in SuperGLUE"
   }
  ],
  "id": "boolq",
  "licence": {
   "source": "github google-research-datasets/boolean-questions",
   "text": "CC-BY-SA-3.0"
  },
  "measures": "Yes-or-no questions on a paragraph of Wikipedia.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 3270,
   "source": "lm-evaluation-harness, docs/task_table.md; inspect_evals 0.28.0, boolq/eval.yaml",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1905.10044, month of the first version",
   "text": "2019-05"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Always saying yes scores 62% (abstract).",
   "source": "inspect_evals 0.28.0, boolq/README.md"
  },
  "shared_names": [],
  "splits": [],
  "title": "BoolQ"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2504.12516"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.292,
    "source": "arXiv 2504.12516",
    "who": "people given two hours a question, on 1,255 of them"
   }
  ],
  "id": "browsecomp",
  "licence": {
   "source": "github openai/simple-evals, README",
   "text": "MIT"
  },
  "measures": "Questions whose short answers are hard to find on the web and easy to check.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1266,
   "source": "arXiv 2504.12516; inspect_evals 0.28.0, browse_comp/eval.yaml",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2504.12516, month of the first version",
   "text": "2025-04"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "A model judges the answers.",
   "source": "inspect_evals 0.28.0, browse_comp"
  },
  "shared_names": [],
  "splits": [],
  "title": "BrowseComp"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 2305.08322"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "c-eval",
  "licence": {
   "source": "github hkust-nlp/ceval",
   "text": "CC-BY-NC-SA-4.0"
  },
  "measures": "Chinese examination questions in 52 subjects, four options each.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 2305.08322, month of the first version",
   "text": "2023-05"
  },
  "score": {
   "kinds": [
    "mean-of-groups",
    "share-of-items"
   ],
   "note": "Test keys are held back: reports score validation or test.",
   "source": "arXiv 2305.08322"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 12342,
    "source": "github hkust-nlp/ceval, README",
    "split": "test"
   },
   {
    "aliases": [
     "val",
     "dev"
    ],
    "count": 1346,
    "source": "github hkust-nlp/ceval, README; arXiv 2602.16763, data",
    "split": "validation"
   },
   {
    "aliases": [],
    "count": 13948,
    "source": "arXiv 2305.08322, abstract",
    "split": "all"
   }
  ],
  "title": "C-Eval"
 },
 {
  "aliases": [
   "CB (SuperGLUE)"
  ],
  "chance": {
   "rate": 0.3333,
   "source": "one of three options: arXiv 1905.00537"
  },
  "contamination_reports": [
   {
    "note": "7% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "48.2% found in PaLM's.",
    "source": "arXiv 2204.02311, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.958,
    "source": "arXiv 1905.00537",
    "who": "people"
   }
  ],
  "id": "cb",
  "measures": "Whether a writer commits to an embedded clause: three options.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 56,
   "source": "lm-evaluation-harness, docs/task_table.md; arXiv 1905.00537",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1905.00537, month of the first version",
   "text": "2019-05"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-groups"
   ],
   "note": "Accuracy, macro F1, or the mean of both.",
   "source": "arXiv 1905.00537"
  },
  "shared_names": [],
  "splits": [],
  "title": "CommitmentBank"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2203.10244"
  },
  "clusters": {
   "source": "arXiv 2203.10244",
   "unit": "chart"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "chartqa",
  "licence": {
   "source": "github vis-nlp/ChartQA",
   "text": "GPL-3.0"
  },
  "measures": "Questions on charts, answered with a number or a few words.",
  "metric": "relaxed accuracy",
  "n": {
   "aliases": [],
   "count": 2500,
   "source": "arXiv 2203.10244; data card of HuggingFaceM4/ChartQA",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2203.10244, month of the first version",
   "text": "2022-03"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "A number within 5% of the key counts as right.",
   "source": "arXiv 2203.10244"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 1250,
    "source": "arXiv 2203.10244",
    "split": "human"
   },
   {
    "aliases": [
     "machine"
    ],
    "count": 1250,
    "source": "arXiv 2203.10244",
    "split": "augmented"
   }
  ],
  "title": "ChartQA"
 },
 {
  "aliases": [
   "LMArena",
   "LMSYS Chatbot Arena",
   "Arena Elo"
  ],
  "contamination_reports": [
   {
    "note": "Some providers tried many private variants and published the best, and had far more of the prompts than others.",
    "source": "arXiv 2504.20879 (The Leaderboard Illusion)"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "chatbot-arena",
  "measures": "Which of two models' answers people prefer, on prompts of their own.",
  "metric": "rating",
  "released": {
   "source": "arXiv 2403.04132, month of the first version",
   "text": "2024-03"
  },
  "score": {
   "kinds": [
    "rating"
   ],
   "note": "A rating from a fit over votes: neither a share nor bound to a number of items.",
   "source": "arXiv 2403.04132"
  },
  "shared_names": [],
  "splits": [],
  "title": "Chatbot Arena"
 },
 {
  "aliases": [
   "Chinese MMLU"
  ],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 2306.09212"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "cmmlu",
  "licence": {
   "source": "data card of haonan-li/cmmlu",
   "text": "CC-BY-NC-4.0"
  },
  "measures": "Chinese knowledge questions in 67 subjects, four options each.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 2306.09212, month of the first version",
   "text": "2023-06"
  },
  "score": {
   "kinds": [
    "mean-of-groups",
    "share-of-items"
   ],
   "source": "arXiv 2306.09212"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 11528,
    "source": "arXiv 2306.09212",
    "split": "all"
   }
  ],
  "title": "CMMLU"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: the items"
  },
  "contamination_reports": [],
  "describes_items": true,
  "human": [],
  "id": "common-facts",
  "licence": {
   "source": "this repository's LICENSE",
   "text": "Apache-2.0"
  },
  "measures": "Recall of stable everyday facts in ten school subjects, by choosing one of four options.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 360,
   "source": "rows of items.jsonl",
   "split": "all"
  },
  "released": {
   "source": "this repository's history",
   "text": "2026-11-23"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "vernier audit"
  },
  "shared_names": [],
  "splits": [],
  "title": "Common facts"
 },
 {
  "aliases": [
   "CSQA"
  ],
  "chance": {
   "rate": 0.2,
   "source": "one of five options: arXiv 1811.00937"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.889,
    "source": "arXiv 1811.00937, abstract",
    "who": "people"
   }
  ],
  "id": "commonsenseqa",
  "licence": {
   "source": "data card of tau/commonsense_qa",
   "text": "MIT"
  },
  "measures": "Everyday questions built on relations of ConceptNet, five options each.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1221,
   "source": "inspect_evals 0.28.0, commonsense_qa/eval.yaml; data card of tau/commonsense_qa",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1811.00937, month of the first version",
   "text": "2018-11"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "inspect_evals 0.28.0, commonsense_qa/README.md"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 1140,
    "source": "data card of tau/commonsense_qa",
    "split": "test"
   }
  ],
  "title": "CommonsenseQA"
 },
 {
  "aliases": [
   "Balanced COPA",
   "BCOPA"
  ],
  "chance": {
   "rate": 0.5,
   "source": "one of two alternatives: the items"
  },
  "clusters": {
   "count": 500,
   "source": "rows of balanced-copa-dev-all.xml",
   "unit": "item and its mirror, which share both alternatives"
  },
  "contamination_reports": [
   {
    "note": "3% of COPA's development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": true,
  "human": [],
  "id": "copa",
  "licence": {
   "source": "COPA page; the mirrored items as published elsewhere",
   "text": "BSD-2-Clause (COPA); the mirrored items are said to be CC-BY-4.0"
  },
  "measures": "Choosing the more plausible cause or effect of a premise.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1000,
   "source": "rows of balanced-copa-dev-all.xml",
   "split": "development with mirrored items"
  },
  "released": {
   "source": "github Balanced-COPA/Balanced-COPA; COPA itself is of 2011",
   "text": "2019-11-01"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "github Balanced-COPA/Balanced-COPA"
  },
  "shared_names": [
   "COPA"
  ],
  "splits": [
   {
    "aliases": [
     "dev",
     "original"
    ],
    "count": 500,
    "source": "rows of balanced-copa-dev-all.xml",
    "split": "development, original items"
   }
  ],
  "title": "COPA with its mirrored items (Balanced COPA, development set)"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2401.03065"
  },
  "clusters": {
   "count": 800,
   "source": "arXiv 2401.03065",
   "unit": "function, asked for input and output"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "cruxeval",
  "licence": {
   "source": "github facebookresearch/cruxeval",
   "text": "MIT"
  },
  "measures": "Foreseeing the output, or the input, of 800 short Python functions.",
  "metric": "pass@1",
  "released": {
   "source": "arXiv 2401.03065, month of the first version",
   "text": "2024-01"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2401.03065"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "O",
     "CRUXEval-O"
    ],
    "count": 800,
    "source": "arXiv 2401.03065, abstract",
    "split": "output"
   },
   {
    "aliases": [
     "I",
     "CRUXEval-I"
    ],
    "count": 800,
    "source": "arXiv 2401.03065, abstract",
    "split": "input"
   }
  ],
  "title": "CRUXEval"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2007.00398"
  },
  "clusters": {
   "source": "arXiv 2007.00398",
   "unit": "document page"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.9436,
    "source": "arXiv 2007.00398, abstract",
    "who": "people, accuracy and not ANLS"
   }
  ],
  "id": "docvqa",
  "measures": "Questions on scanned documents, answered with words from them.",
  "metric": "ANLS",
  "n": {
   "aliases": [],
   "count": 5188,
   "source": "arXiv 2007.00398",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2007.00398, month of the first version",
   "text": "2020-07"
  },
  "score": {
   "kinds": [
    "mean-of-items"
   ],
   "note": "Average normalised Levenshtein similarity: items score in between.",
   "source": "inspect_evals 0.28.0, docvqa/README.md"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "val",
     "dev"
    ],
    "count": 5349,
    "source": "arXiv 2007.00398; inspect_evals 0.28.0, docvqa/eval.yaml",
    "split": "validation"
   }
  ],
  "title": "DocVQA"
 },
 {
  "aliases": [
   "Discrete Reasoning Over Paragraphs"
  ],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 1903.00161"
  },
  "clusters": {
   "source": "arXiv 1903.00161",
   "unit": "passage"
  },
  "contamination_reports": [
   {
    "note": "93% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "21% found in GPT-4's.",
    "source": "arXiv 2303.08774, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.96,
    "source": "arXiv 1903.00161, abstract",
    "who": "an expert, F1"
   }
  ],
  "id": "drop",
  "measures": "Counting, sorting and arithmetic over paragraphs of Wikipedia.",
  "metric": "F1",
  "n": {
   "aliases": [],
   "count": 9536,
   "source": "lm-evaluation-harness, docs/task_table.md; inspect_evals 0.28.0, drop/eval.yaml counts 9,535",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1903.00161, month of the first version",
   "text": "2019-03"
  },
  "score": {
   "kinds": [
    "mean-of-items",
    "share-of-items"
   ],
   "note": "F1 over words is not tied to multiples of 1/n; exact match is.",
   "source": "arXiv 1903.00161"
  },
  "shared_names": [],
  "splits": [],
  "title": "DROP"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: the items"
  },
  "contamination_reports": [],
  "describes_items": true,
  "human": [],
  "id": "everyday-sums",
  "licence": {
   "source": "this repository's LICENSE",
   "text": "Apache-2.0"
  },
  "measures": "One- to five-step arithmetic with everyday quantities, in plain English.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 260,
   "source": "rows of items.jsonl",
   "split": "all"
  },
  "released": {
   "source": "this repository's history",
   "text": "2026-11-23"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "vernier audit"
  },
  "shared_names": [],
  "splits": [],
  "title": "Everyday Sums"
 },
 {
  "aliases": [
   "FrontierMath Tiers 1-3"
  ],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "frontiermath",
  "licence": {
   "source": "arXiv 2411.04872",
   "text": "not public"
  },
  "measures": "Unpublished mathematics problems that take researchers hours to days.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 290,
   "source": "Epoch AI benchmark table: mean scores are multiples of 1/290 (0.437931 = 127/290)",
   "split": "tiers 1-3"
  },
  "released": {
   "source": "arXiv 2411.04872, month of the first version",
   "text": "2024-11"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Which tiers and which version were scored must be said; tier 4 is another set.",
   "source": "Epoch AI Benchmarking Hub"
  },
  "shared_names": [],
  "splits": [],
  "title": "FrontierMath"
 },
 {
  "aliases": [
   "General AI Assistants"
  ],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2311.12983"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.92,
    "source": "arXiv 2311.12983, abstract",
    "who": "people"
   }
  ],
  "id": "gaia",
  "measures": "Questions that take several steps, tools and the web, with short answers.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 2311.12983, month of the first version",
   "text": "2023-11"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Validation or held-back test: reports differ.",
   "source": "arXiv 2311.12983"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 300,
    "source": "arXiv 2311.12983, abstract: answers to 300 questions are held back",
    "split": "test"
   },
   {
    "aliases": [
     "val",
     "dev"
    ],
    "count": 165,
    "source": "inspect_evals 0.28.0, gaia/eval.yaml",
    "split": "validation"
   },
   {
    "aliases": [
     "level 1"
    ],
    "count": 53,
    "source": "inspect_evals 0.28.0, gaia/eval.yaml",
    "split": "level 1 validation"
   },
   {
    "aliases": [
     "level 2"
    ],
    "count": 86,
    "source": "inspect_evals 0.28.0, gaia/eval.yaml",
    "split": "level 2 validation"
   },
   {
    "aliases": [
     "level 3"
    ],
    "count": 26,
    "source": "inspect_evals 0.28.0, gaia/eval.yaml",
    "split": "level 3 validation"
   }
  ],
  "title": "GAIA"
 },
 {
  "aliases": [
   "GPQA-D"
  ],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 2311.12022"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.697,
    "source": "OpenAI, Learning to reason with LLMs, 2024-09-12; inspect_evals 0.28.0, gpqa/eval.yaml",
    "who": "PhD holders in the question's field, recruited by OpenAI"
   },
   {
    "score": 0.34,
    "source": "arXiv 2311.12022",
    "who": "skilled validators from other fields with the web, on the extended set"
   }
  ],
  "id": "gpqa-diamond",
  "licence": {
   "source": "data card of Idavidrein/gpqa",
   "text": "CC-BY-4.0"
  },
  "measures": "Graduate-level biology, physics and chemistry, by choosing one of four options; the part that two experts answered alike and most others did not.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 198,
   "source": "arXiv 2311.12022; inspect_evals 0.28.0, gpqa/eval.yaml",
   "split": "diamond"
  },
  "released": {
   "source": "arXiv 2311.12022, first version",
   "text": "2023-11-20"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Often the mean of 4 to 64 answers an item: then multiples of 1/(198 x repeats).",
   "source": "github openai/simple-evals, gpqa_eval.py; inspect_evals 0.28.0"
  },
  "shared_names": [
   "GPQA"
  ],
  "splits": [],
  "title": "GPQA Diamond"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 2311.12022"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.65,
    "source": "arXiv 2311.12022, abstract",
    "who": "experts in the question's field; 0.74 when clear slips are left out"
   },
   {
    "score": 0.34,
    "source": "arXiv 2311.12022, abstract",
    "who": "skilled validators from other fields with the web"
   }
  ],
  "id": "gpqa-extended",
  "licence": {
   "source": "data card of Idavidrein/gpqa",
   "text": "CC-BY-4.0"
  },
  "measures": "All graduate-level questions that were written for GPQA, four options each, weaker ones included.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 546,
   "source": "arXiv 2311.12022; lm-evaluation-harness, lm_eval/tasks/gpqa",
   "split": "extended"
  },
  "released": {
   "source": "arXiv 2311.12022, first version",
   "text": "2023-11-20"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "lm-evaluation-harness, lm_eval/tasks/gpqa"
  },
  "shared_names": [
   "GPQA"
  ],
  "splits": [],
  "successors": {
   "names": [
    "gpqa-main",
    "gpqa-diamond"
   ],
   "source": "arXiv 2311.12022"
  },
  "title": "GPQA (extended set)"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 2311.12022"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.65,
    "source": "arXiv 2311.12022, abstract",
    "who": "experts in the question's field, on the extended set"
   },
   {
    "score": 0.34,
    "source": "arXiv 2311.12022, abstract",
    "who": "skilled validators from other fields with the web, on the extended set"
   }
  ],
  "id": "gpqa-main",
  "licence": {
   "source": "data card of Idavidrein/gpqa",
   "text": "CC-BY-4.0"
  },
  "measures": "Graduate-level biology, physics and chemistry, by choosing one of four options.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 448,
   "source": "arXiv 2311.12022, abstract; data card of Idavidrein/gpqa",
   "split": "main"
  },
  "released": {
   "source": "arXiv 2311.12022, first version",
   "text": "2023-11-20"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "inspect_evals 0.28.0, gpqa"
  },
  "shared_names": [
   "GPQA"
  ],
  "splits": [],
  "successors": {
   "names": [
    "gpqa-diamond"
   ],
   "source": "arXiv 2311.12022"
  },
  "title": "GPQA (main set)"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2402.19255"
  },
  "clusters": {
   "count": 1319,
   "source": "arXiv 2402.19255",
   "unit": "the question of GSM8K it was made from"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "gsm-plus",
  "measures": "GSM8K's test questions, each changed in eight ways.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 10552,
   "source": "arXiv 2402.19255: 1,319 questions in 8 variations",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2402.19255, month of the first version",
   "text": "2024-02"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2402.19255"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "mini"
    ],
    "count": 2400,
    "source": "github qtli/GSM-Plus, gsmplus_testmini.jsonl",
    "split": "testmini"
   }
  ],
  "title": "GSM-Plus"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2410.05229"
  },
  "clusters": {
   "count": 100,
   "source": "arXiv 2410.05229",
   "unit": "template"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "gsm-symbolic",
  "licence": {
   "source": "github apple/ml-gsm-symbolic",
   "text": "CC-BY-NC-ND-4.0"
  },
  "measures": "Word problems drawn from templates of GSM8K questions with new names and numbers.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 5000,
   "source": "arXiv 2410.05229: 100 templates, 50 instances each",
   "split": "main"
  },
  "released": {
   "source": "arXiv 2410.05229, month of the first version",
   "text": "2024-10"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-groups"
   ],
   "note": "Reports average 50 sets of 100 items and show their spread.",
   "source": "arXiv 2410.05229"
  },
  "shared_names": [],
  "splits": [],
  "title": "GSM-Symbolic"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2405.00332"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "gsm1k",
  "licence": {
   "source": "arXiv 2405.00332",
   "text": "not public"
  },
  "measures": "Newly written word problems of the same make as GSM8K's, kept private.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1205,
   "source": "arXiv 2405.00332v4",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2405.00332, month of the first version",
   "text": "2024-05"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2405.00332"
  },
  "shared_names": [],
  "splits": [],
  "title": "GSM1k"
 },
 {
  "aliases": [
   "Grade School Math 8K"
  ],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2110.14168"
  },
  "contamination_reports": [
   {
    "note": "Several model families score lower on GSM1k, a newly written suite of the same make.",
    "source": "Zhang et al. 2024, arXiv 2405.00332"
   }
  ],
  "describes_items": true,
  "human": [],
  "id": "gsm8k",
  "label_error_rate": {
   "rate": 0.0834,
   "source": "110 of 1,319 items left out of GSM8K-Platinum as poorly written, most of them ambiguous; mended keys come on top: data card of madrylab/gsm8k-platinum"
  },
  "licence": {
   "source": "github openai/grade-school-math, LICENSE",
   "text": "MIT"
  },
  "measures": "Grade-school arithmetic word problems that take two to eight steps.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1319,
   "source": "rows of test.jsonl; lm-evaluation-harness, docs/task_table.md; inspect_evals 0.28.0, gsm8k/eval.yaml",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2110.14168, first version",
   "text": "2021-10-27"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2110.14168"
  },
  "shared_names": [],
  "splits": [],
  "successors": {
   "names": [
    "gsm8k-platinum",
    "gsm-plus"
   ],
   "source": "arXiv 2502.03461; arXiv 2402.19255"
  },
  "title": "GSM8K"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: data card of madrylab/gsm8k-platinum"
  },
  "contamination_reports": [
   {
    "note": "Its items are GSM8K's.",
    "source": "data card of madrylab/gsm8k-platinum"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "gsm8k-platinum",
  "licence": {
   "source": "data card of madrylab/gsm8k-platinum",
   "text": "MIT"
  },
  "measures": "GSM8K's test set without its poorly written items and with mended keys.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1209,
   "source": "data card of madrylab/gsm8k-platinum",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2502.03461",
   "text": "2025"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2502.03461"
  },
  "shared_names": [],
  "splits": [],
  "title": "GSM8K-Platinum"
 },
 {
  "aliases": [],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "healthbench",
  "licence": {
   "source": "github openai/simple-evals",
   "text": "MIT"
  },
  "measures": "Health conversations, marked by a model with physicians' rubrics.",
  "metric": "rubric score",
  "n": {
   "aliases": [],
   "count": 5000,
   "source": "arXiv 2505.08775, abstract; inspect_evals 0.28.0, healthbench/eval.yaml",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2505.08775, month of the first version",
   "text": "2025-05"
  },
  "score": {
   "kinds": [
    "mean-of-items"
   ],
   "note": "Points won over points that could be won, item by item.",
   "source": "arXiv 2505.08775"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 1000,
    "source": "inspect_evals 0.28.0, healthbench/eval.yaml",
    "split": "hard"
   },
   {
    "aliases": [],
    "count": 3671,
    "source": "inspect_evals 0.28.0, healthbench/eval.yaml",
    "split": "consensus"
   }
  ],
  "title": "HealthBench"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 1905.07830"
  },
  "contamination_reports": [
   {
    "note": "8.4% of the development set found in training data of Llama 2.",
    "source": "arXiv 2307.09288, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "19.8% found in GLaM's.",
    "source": "arXiv 2112.06905, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "34.5% found in FLAN's.",
    "source": "arXiv 2109.01652, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.95,
    "source": "arXiv 1905.07830, abstract",
    "who": "people; the abstract says above 95%"
   }
  ],
  "id": "hellaswag",
  "licence": {
   "source": "github rowanz/hellaswag, LICENSE; data card, github huggingface/datasets, datasets/hellaswag",
   "text": "MIT"
  },
  "measures": "Choosing the sentence that goes on from a short scene.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 10042,
   "source": "data card, github huggingface/datasets, datasets/hellaswag; lm-evaluation-harness, docs/task_table.md; inspect_evals 0.28.0, hellaswag/eval.yaml",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1905.07830, month of the first version",
   "text": "2019-05"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Surge AI (2022) found faults of some kind, slips of language included, in 36% of rows looked at; that is no rate of wrong keys.",
   "source": "inspect_evals 0.28.0, hellaswag/README.md"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 10003,
    "source": "data card, github huggingface/datasets, datasets/hellaswag",
    "split": "test"
   }
  ],
  "title": "HellaSwag"
 },
 {
  "aliases": [],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "hle",
  "licence": {
   "source": "data card of cais/hle",
   "text": "MIT"
  },
  "measures": "Short closed questions at the edge of expert knowledge in a hundred subjects; some with images.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 2500,
   "source": "arXiv 2501.14249; inspect_evals 0.28.0, hle/README.md",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2501.14249, month of the first version",
   "text": "2025-01"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "A model judges the answers. HLE-Verified (arXiv 2602.13964) certified 641 items as published, revised 1,170 and left 689 open, which is no rate of wrong keys.",
   "source": "inspect_evals 0.28.0, hle/README.md"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "text-only",
     "text"
    ],
    "count": 2158,
    "source": "inspect_evals 0.28.0, hle/README.md: 342 of 2,500 have images",
    "split": "text only"
   },
   {
    "aliases": [
     "verified",
     "verified gold"
    ],
    "count": 668,
    "source": "inspect_evals 0.28.0, hle/README.md (default of that port)",
    "split": "HLE-Verified Gold"
   },
   {
    "aliases": [],
    "count": 2689,
    "source": "inspect_evals 0.28.0, hle/README.md, pinned snapshot",
    "split": "rolling"
   }
  ],
  "successors": {
   "names": [
    "HLE-Verified",
    "hle-rolling"
   ],
   "source": "arXiv 2602.13964; inspect_evals 0.28.0, hle/README.md"
  },
  "title": "Humanity's Last Exam"
 },
 {
  "aliases": [
   "HMMT 2025",
   "HMMT Feb 25",
   "HMMT25"
  ],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2505.23281 (MathArena)"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "hmmt-feb-2025",
  "measures": "The individual rounds of the Harvard-MIT Mathematics Tournament of February 2025.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 30,
   "source": "arXiv 2505.23281 (MathArena)",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2505.23281 (MathArena)",
   "text": "2025-02"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Often the mean of 4 answers an item or more.",
   "source": "arXiv 2505.23281 (MathArena)"
  },
  "shared_names": [],
  "splits": [],
  "title": "HMMT February 2025"
 },
 {
  "aliases": [
   "OpenAI HumanEval"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: arXiv 2107.03374"
  },
  "contamination_reports": [
   {
    "note": "8 to 18% of its tasks overlap with RedPajama-Data-1T and StarCoder-Data.",
    "source": "arXiv 2311.04850, abstract"
   }
  ],
  "describes_items": true,
  "human": [],
  "id": "humaneval",
  "label_error_rate": {
   "rate": 0.11,
   "source": "Liu et al. 2023 (EvalPlus), arXiv 2305.01210, defects in 18 of 164 reference solutions"
  },
  "licence": {
   "source": "github openai/human-eval, LICENSE",
   "text": "MIT"
  },
  "measures": "Completing short Python functions so that their unit tests pass.",
  "metric": "pass@1",
  "n": {
   "aliases": [],
   "count": 164,
   "source": "rows of HumanEval.jsonl.gz; arXiv 2107.03374; inspect_evals 0.28.0, humaneval/eval.yaml",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2107.03374, first version",
   "text": "2021-07-07"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "pass@1 may be estimated from many samples a task: then multiples of 1/(164 x samples).",
   "source": "arXiv 2107.03374"
  },
  "shared_names": [],
  "splits": [],
  "successors": {
   "names": [
    "humaneval-plus"
   ],
   "source": "arXiv 2305.01210 (EvalPlus)"
  },
  "title": "HumanEval"
 },
 {
  "aliases": [
   "EvalPlus HumanEval"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: arXiv 2305.01210 (EvalPlus)"
  },
  "contamination_reports": [
   {
    "note": "Its tasks are HumanEval's.",
    "source": "arXiv 2305.01210 (EvalPlus)"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "humaneval-plus",
  "licence": {
   "source": "github evalplus/evalplus",
   "text": "Apache-2.0"
  },
  "measures": "HumanEval's tasks with eighty times as many tests and mended solutions.",
  "metric": "pass@1",
  "n": {
   "aliases": [],
   "count": 164,
   "source": "arXiv 2305.01210 (EvalPlus); github evalplus/evalplus, README",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2305.01210, month of the first version",
   "text": "2023-05"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2305.01210 (EvalPlus)"
  },
  "shared_names": [],
  "splits": [],
  "title": "HumanEval+"
 },
 {
  "aliases": [
   "Instruction-Following Eval"
  ],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "ifeval",
  "licence": {
   "source": "github google-research/google-research, instruction_following_eval",
   "text": "Apache-2.0"
  },
  "measures": "Instructions that a program can check, such as a number of words.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 541,
   "source": "rows of input_data.jsonl, as counted by inspect_evals 0.28.0, ifeval/eval.yaml; arXiv 2602.16763, data",
   "split": "prompts"
  },
  "released": {
   "source": "arXiv 2311.07911, month of the first version",
   "text": "2023-11"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-items"
   ],
   "note": "Strict or loose, over prompts or over instructions (more than 541): four figures under one name, and some report the mean of two.",
   "source": "arXiv 2311.07911"
  },
  "shared_names": [],
  "splits": [],
  "title": "IFEval"
 },
 {
  "aliases": [
   "LAMBADA (OpenAI)"
  ],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 1606.06031"
  },
  "contamination_reports": [
   {
    "note": "43% of the test set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "29.3% found in PaLM's.",
    "source": "arXiv 2204.02311, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "lambada",
  "measures": "The last word of a passage that only the whole passage tells.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 5153,
   "source": "arXiv 1606.06031",
   "split": "test"
  },
  "released": {
   "source": "arXiv 1606.06031, month of the first version",
   "text": "2016-06"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 1606.06031"
  },
  "shared_names": [],
  "splits": [],
  "title": "LAMBADA"
 },
 {
  "aliases": [],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "livebench",
  "measures": "Questions renewed every few months, in six or more categories, with keys that need no judge.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 2406.19314, month of the first version",
   "text": "2024-06"
  },
  "score": {
   "kinds": [
    "mean-of-groups"
   ],
   "note": "The mean of category means; the set of questions depends on the release.",
   "source": "arXiv 2406.19314"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 910,
    "source": "inspect_evals 0.28.0, livebench/eval.yaml",
    "split": "2024-06-24"
   },
   {
    "aliases": [],
    "count": 1000,
    "source": "inspect_evals 0.28.0, livebench/README.md",
    "split": "2024-08-31"
   }
  ],
  "title": "LiveBench"
 },
 {
  "aliases": [
   "LCB",
   "LiveCodeBench (code generation)"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: arXiv 2403.07974"
  },
  "contamination_reports": [
   {
    "note": "Some models score lower on problems published after their training than before it.",
    "source": "arXiv 2403.07974"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "livecodebench",
  "licence": {
   "source": "data card of livecodebench/code_generation_lite",
   "text": "CC, version not stated"
  },
  "measures": "Programming contest problems, dated, so that models can be scored on those after their training.",
  "metric": "pass@1",
  "released": {
   "source": "arXiv 2403.07974, month of the first version",
   "text": "2024-03"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "No one part is scored by convention: release and window decide n. Often the mean of several answers an item.",
   "source": "arXiv 2403.07974"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "v1"
    ],
    "count": 400,
    "source": "data card of livecodebench/code_generation_lite",
    "split": "release_v1"
   },
   {
    "aliases": [
     "v2"
    ],
    "count": 511,
    "source": "data card of livecodebench/code_generation_lite",
    "split": "release_v2"
   },
   {
    "aliases": [
     "v3"
    ],
    "count": 612,
    "source": "data card of livecodebench/code_generation_lite",
    "split": "release_v3"
   },
   {
    "aliases": [
     "v4"
    ],
    "count": 713,
    "source": "data card of livecodebench/code_generation_lite",
    "split": "release_v4"
   },
   {
    "aliases": [
     "v5"
    ],
    "count": 880,
    "source": "data card of livecodebench/code_generation_lite",
    "split": "release_v5"
   },
   {
    "aliases": [
     "v6"
    ],
    "count": 1055,
    "source": "data card of livecodebench/code_generation_lite, change log of April 2025",
    "split": "release_v6"
   },
   {
    "aliases": [
     "v5"
    ],
    "count": 279,
    "source": "Wang et al. 2025-12, as quoted by emergentmind.com/topics/livecodebench-v5-v6-pro: v5 in reports often means this window",
    "split": "August 2024 to February 2025"
   },
   {
    "aliases": [
     "v6"
    ],
    "count": 454,
    "source": "Wang et al. 2025-12, as quoted by emergentmind.com/topics/livecodebench-v5-v6-pro: v6 in reports often means this window",
    "split": "August 2024 to May 2025"
   },
   {
    "aliases": [
     "v6"
    ],
    "count": 175,
    "source": "emergentmind.com/topics/livecodebench-v5-v6-pro: v6 in reports often means its new problems alone",
    "split": "February to May 2025"
   }
  ],
  "title": "LiveCodeBench"
 },
 {
  "aliases": [
   "LongBench v1"
  ],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "longbench",
  "licence": {
   "source": "github THUDM/LongBench",
   "text": "MIT"
  },
  "measures": "21 tasks on long texts in English and Chinese.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 4750,
   "source": "github THUDM/LongBench, README",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2308.14508, month of the first version",
   "text": "2023-08"
  },
  "score": {
   "kinds": [
    "mean-of-groups"
   ],
   "note": "The mean of tasks scored by F1, ROUGE, accuracy or similarity.",
   "source": "arXiv 2308.14508"
  },
  "shared_names": [],
  "splits": [],
  "successors": {
   "names": [
    "longbench-v2"
   ],
   "source": "arXiv 2412.15204"
  },
  "title": "LongBench"
 },
 {
  "aliases": [
   "LongBench 2"
  ],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 2412.15204"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.537,
    "source": "arXiv 2412.15204, abstract",
    "who": "experts given 15 minutes a question"
   }
  ],
  "id": "longbench-v2",
  "measures": "Multiple-choice questions on texts of 8,000 to 2,000,000 words.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 503,
   "source": "arXiv 2412.15204, abstract",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2412.15204, month of the first version",
   "text": "2024-12"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2412.15204"
  },
  "shared_names": [],
  "splits": [],
  "title": "LongBench v2"
 },
 {
  "aliases": [
   "Hendrycks MATH",
   "MATH (5000)",
   "MATH test"
  ],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2103.03874"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.9,
    "source": "arXiv 2103.03874",
    "who": "one three-time gold medallist of the IMO"
   },
   {
    "score": 0.4,
    "source": "arXiv 2103.03874",
    "who": "one computer science doctoral student"
   }
  ],
  "id": "math",
  "licence": {
   "source": "github hendrycks/math; github openai/simple-evals, README",
   "text": "MIT"
  },
  "measures": "Competition mathematics in seven subjects and five levels, with worked answers.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 5000,
   "source": "arXiv 2103.03874; lm-evaluation-harness, docs/task_table.md: 1,187 + 474 + 479 + 903 + 540 + 871 + 546",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2103.03874, month of the first version",
   "text": "2021-03"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-groups"
   ],
   "note": "Newer reports often score MATH-500 and call it MATH.",
   "source": "lm-evaluation-harness, docs/task_table.md; github openai/simple-evals, README, note 6"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "level5",
     "lvl 5"
    ],
    "count": 1324,
    "source": "Epoch AI benchmark table of MATH level 5: mean scores are multiples of 1/(1,324 x 8)",
    "split": "level 5"
   }
  ],
  "successors": {
   "names": [
    "math-500"
   ],
   "source": "github openai/simple-evals, README, note 6"
  },
  "title": "MATH"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2305.20050"
  },
  "contamination_reports": [
   {
    "note": "Its items are MATH's, which were public in March 2021.",
    "source": "arXiv 2103.03874"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "math-500",
  "licence": {
   "source": "github openai/prm800k",
   "text": "MIT"
  },
  "measures": "Five hundred test questions of MATH, drawn at random.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 500,
   "source": "arXiv 2305.20050; github openai/prm800k, prm800k/math_splits",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2305.20050, month of the first version",
   "text": "2023-05"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "github openai/simple-evals, math_eval.py"
  },
  "shared_names": [
   "MATH"
  ],
  "splits": [],
  "title": "MATH-500"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.179,
   "source": "arXiv 2310.02255: random chance on testmini"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.603,
    "source": "arXiv 2310.02255",
    "who": "people with at least a high-school diploma, testmini"
   }
  ],
  "id": "mathvista",
  "licence": {
   "source": "data card of AI4Math/MathVista",
   "text": "CC-BY-SA-4.0"
  },
  "measures": "Mathematics on charts, figures and pictures, from 31 data sets.",
  "metric": "accuracy",
  "n": {
   "aliases": [
    "mini"
   ],
   "count": 1000,
   "source": "arXiv 2310.02255; inspect_evals 0.28.0, mathvista/eval.yaml",
   "split": "testmini"
  },
  "released": {
   "source": "arXiv 2310.02255, month of the first version",
   "text": "2023-10"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "inspect_evals 0.28.0, mathvista/README.md"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 5141,
    "source": "arXiv 2310.02255: 6,141 in all less testmini",
    "split": "test"
   }
  ],
  "title": "MathVista"
 },
 {
  "aliases": [
   "Mostly Basic Python Problems",
   "Mostly Basic Programming Problems"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: arXiv 2108.07732"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "mbpp",
  "licence": {
   "source": "github google-research/google-research, mbpp",
   "text": "CC-BY-4.0"
  },
  "measures": "Short Python functions from one-sentence descriptions, checked by three tests each.",
  "metric": "pass@1",
  "n": {
   "aliases": [],
   "count": 500,
   "source": "arXiv 2108.07732: task ids 11 to 510",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2108.07732, month of the first version",
   "text": "2021-08"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Reports differ in the part they score.",
   "source": "arXiv 2108.07732"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 974,
    "source": "arXiv 2108.07732; rows of mbpp.jsonl",
    "split": "all"
   },
   {
    "aliases": [
     "sanitised",
     "verified"
    ],
    "count": 427,
    "source": "github google-research/google-research, mbpp/README",
    "split": "sanitized"
   },
   {
    "aliases": [
     "sanitised test"
    ],
    "count": 257,
    "source": "inspect_evals 0.28.0, mbpp/eval.yaml",
    "split": "sanitized test"
   }
  ],
  "successors": {
   "names": [
    "mbpp-plus"
   ],
   "source": "arXiv 2305.01210 (EvalPlus)"
  },
  "title": "MBPP"
 },
 {
  "aliases": [
   "EvalPlus MBPP"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: arXiv 2305.01210 (EvalPlus)"
  },
  "contamination_reports": [
   {
    "note": "Its tasks are MBPP's.",
    "source": "arXiv 2305.01210 (EvalPlus)"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "mbpp-plus",
  "licence": {
   "source": "data card of evalplus/mbppplus",
   "text": "Apache-2.0"
  },
  "measures": "The well-formed tasks of MBPP with thirty-five times as many tests.",
  "metric": "pass@1",
  "n": {
   "aliases": [],
   "count": 378,
   "source": "github evalplus/evalplus, README; data card of evalplus/mbppplus",
   "split": "v0.2.0"
  },
  "released": {
   "source": "data card of evalplus/mbppplus, first commit",
   "text": "2024-01"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2305.01210 (EvalPlus)"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 399,
    "source": "github evalplus/evalplus, README",
    "split": "v0.1.0"
   }
  ],
  "title": "MBPP+"
 },
 {
  "aliases": [
   "MedQA 4 options",
   "USMLE MedQA"
  ],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: inspect_evals 0.28.0, medqa"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.87,
    "source": "arXiv 2306.10070, as quoted by inspect_evals 0.28.0, medqa/eval.yaml",
    "who": "experts"
   }
  ],
  "id": "medqa",
  "licence": {
   "source": "github jind11/MedQA",
   "text": "MIT"
  },
  "measures": "Questions of the United States medical licensing examination, four options each.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1273,
   "source": "arXiv 2009.13081; inspect_evals 0.28.0, medqa/eval.yaml",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2009.13081, month of the first version",
   "text": "2020-09"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "inspect_evals 0.28.0, medqa/README.md"
  },
  "shared_names": [],
  "splits": [],
  "title": "MedQA (USMLE)"
 },
 {
  "aliases": [
   "Multilingual GSM",
   "Multilingual Grade School Math"
  ],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2210.03057"
  },
  "clusters": {
   "count": 250,
   "source": "arXiv 2210.03057",
   "unit": "the same question in 11 languages"
  },
  "contamination_reports": [
   {
    "note": "Its items are translations of GSM8K test questions, public since October 2021.",
    "source": "arXiv 2210.03057"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "mgsm",
  "licence": {
   "source": "github openai/simple-evals, README, of github google-research/url-nlp",
   "text": "CC-BY-4.0"
  },
  "measures": "250 questions of GSM8K in English and ten other languages.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 2750,
   "source": "arXiv 2210.03057: 250 questions; inspect_evals 0.28.0, mgsm/eval.yaml",
   "split": "11 languages"
  },
  "released": {
   "source": "arXiv 2210.03057, month of the first version",
   "text": "2022-10"
  },
  "score": {
   "kinds": [
    "mean-of-groups",
    "share-of-items"
   ],
   "note": "Languages have equal numbers of items, so both agree before rounding.",
   "source": "inspect_evals 0.28.0, mgsm/README.md"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 250,
    "source": "arXiv 2210.03057",
    "split": "one language"
   },
   {
    "aliases": [
     "without English"
    ],
    "count": 2500,
    "source": "arXiv 2210.03057: without English",
    "split": "10 languages"
   }
  ],
  "title": "MGSM"
 },
 {
  "aliases": [],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "mle-bench",
  "licence": {
   "source": "github openai/mle-bench",
   "text": "MIT"
  },
  "measures": "Kaggle competitions; the headline is the share in which a medal is won.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 75,
   "source": "arXiv 2410.07095, abstract; inspect_evals 0.28.0, mle_bench/eval.yaml",
   "split": "full"
  },
  "released": {
   "source": "arXiv 2410.07095, month of the first version",
   "text": "2024-10"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Usually the mean of three runs: then multiples of 1/(75 x 3).",
   "source": "arXiv 2410.07095"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "low"
    ],
    "count": 22,
    "source": "inspect_evals 0.28.0, mle_bench/eval.yaml",
    "split": "Lite"
   }
  ],
  "title": "MLE-bench"
 },
 {
  "aliases": [
   "Massive Multitask Language Understanding",
   "hendrycksTest"
  ],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 2009.03300"
  },
  "clusters": {
   "count": 13937,
   "source": "inspect_evals 0.28.0, mmlu/README.md and eval.yaml",
   "unit": "the same question twice: 105 rows repeat an earlier one"
  },
  "contamination_reports": [
   {
    "note": "GPT-4 guessed a masked wrong option word for word in 57% of the items tried.",
    "source": "Deng et al. 2023, arXiv 2311.09783"
   },
   {
    "note": "4,090 of 10,361 test items looked for were found on the web, 3,404 of them with the key.",
    "source": "github liyucheng09/Contamination_Detector, reports; arXiv 2310.17589"
   }
  ],
  "describes_items": true,
  "human": [
   {
    "score": 0.898,
    "source": "arXiv 2009.03300",
    "who": "the authors' estimate for experts, from examinations' 95th percentiles"
   },
   {
    "score": 0.345,
    "source": "arXiv 2009.03300",
    "who": "people on Mechanical Turk"
   }
  ],
  "id": "mmlu",
  "label_error_rate": {
   "rate": 0.0649,
   "source": "Gema et al. 2024 (MMLU-Redux), arXiv 2406.04127"
  },
  "licence": {
   "source": "github hendrycks/test, LICENSE",
   "text": "MIT"
  },
  "measures": "Knowledge and reasoning in 57 school and professional subjects, four options a question.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 14042,
   "source": "rows of the 57 test files; data card of cais/mmlu (the paper, arXiv 2009.03300, counts 14,079)",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2009.03300, first version",
   "text": "2020-09-07"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-groups"
   ],
   "note": "The authors weigh questions alike; others average the 57 subjects.",
   "source": "github hendrycks/test, evaluate.py; HELM averages subjects"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "val"
    ],
    "count": 1531,
    "source": "data card of cais/mmlu",
    "split": "validation"
   },
   {
    "aliases": [
     "dev"
    ],
    "count": 285,
    "source": "arXiv 2009.03300: five questions a subject",
    "split": "development"
   }
  ],
  "successors": {
   "names": [
    "mmlu-redux",
    "mmlu-pro"
   ],
   "source": "arXiv 2406.04127; arXiv 2406.01574"
  },
  "title": "MMLU"
 },
 {
  "aliases": [
   "MMLU Professional"
  ],
  "chance": {
   "rate": 0.1109,
   "source": "the mean of one over the number of options (2 to 10) of the 12,032 items"
  },
  "contamination_reports": [],
  "describes_items": true,
  "human": [],
  "id": "mmlu-pro",
  "licence": {
   "source": "data card of TIGER-Lab/MMLU-Pro",
   "text": "MIT"
  },
  "measures": "Knowledge and reasoning in fourteen subjects, by choosing one of up to ten options.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 12032,
   "source": "rows of the test file; inspect_evals 0.28.0, mmlu_pro/eval.yaml; arXiv 2406.01574",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2406.01574, month of the first version",
   "text": "2024-06"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "github TIGER-AI-Lab/MMLU-Pro, evaluation scripts"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "val",
     "dev"
    ],
    "count": 70,
    "source": "data card of TIGER-Lab/MMLU-Pro",
    "split": "validation"
   }
  ],
  "title": "MMLU-Pro"
 },
 {
  "aliases": [
   "MMLU Redux 2.0"
  ],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 2406.04127"
  },
  "contamination_reports": [
   {
    "note": "Its items are MMLU's: what is reported of MMLU holds for them.",
    "source": "arXiv 2406.04127"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "mmlu-redux",
  "licence": {
   "source": "github aryopg/mmlu-redux",
   "text": "CC-BY-4.0"
  },
  "measures": "Questions of MMLU whose keys people checked again, four options each.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 2406.04127, month of the first version",
   "text": "2024-06"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-groups"
   ],
   "note": "Which of the two versions was run decides n; items marked faulty are left out by some.",
   "source": "arXiv 2406.04127"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "v1"
    ],
    "count": 3000,
    "source": "arXiv 2406.04127: 30 subjects, 100 questions each",
    "split": "1.0"
   },
   {
    "aliases": [
     "v2"
    ],
    "count": 5700,
    "source": "github aryopg/mmlu-redux, multi_expert_helm_all: 57 subjects, 100 questions each",
    "split": "2.0"
   }
  ],
  "title": "MMLU-Redux"
 },
 {
  "aliases": [
   "Multilingual MMLU",
   "OpenAI MMMLU"
  ],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: data card of openai/MMMLU"
  },
  "clusters": {
   "count": 14042,
   "source": "data card of openai/MMMLU",
   "unit": "the same question in 14 languages"
  },
  "contamination_reports": [
   {
    "note": "Its items are translations of MMLU's.",
    "source": "data card of openai/MMMLU"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "mmmlu",
  "licence": {
   "source": "data card of openai/MMMLU",
   "text": "MIT"
  },
  "measures": "MMLU's test questions, translated by people into 14 languages.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 196588,
   "source": "inspect_evals 0.28.0, mmlu/README.md; data card of openai/MMMLU (14 x 14,042)",
   "split": "test, 14 languages"
  },
  "released": {
   "source": "data card of openai/MMMLU",
   "text": "2024-09"
  },
  "score": {
   "kinds": [
    "mean-of-groups",
    "share-of-items"
   ],
   "note": "Languages have equal numbers of items, so both agree before rounding.",
   "source": "data card of openai/MMMLU"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 14042,
    "source": "data card of openai/MMMLU",
    "split": "one language"
   }
  ],
  "title": "MMMLU (Multilingual MMLU)"
 },
 {
  "aliases": [
   "Massive Multi-discipline Multimodal Understanding"
  ],
  "chance": {
   "rate": 0.221,
   "source": "github MMMU-Benchmark/mmmu-benchmark.github.io, leaderboard data: random choice, validation"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.886,
    "source": "github MMMU-Benchmark/mmmu-benchmark.github.io, leaderboard data",
    "who": "best of three groups of college seniors, validation"
   },
   {
    "score": 0.826,
    "source": "github MMMU-Benchmark/mmmu-benchmark.github.io, leaderboard data",
    "who": "middle group"
   },
   {
    "score": 0.762,
    "source": "github MMMU-Benchmark/mmmu-benchmark.github.io, leaderboard data",
    "who": "lowest group"
   }
  ],
  "id": "mmmu",
  "licence": {
   "source": "data card of MMMU/MMMU",
   "text": "Apache-2.0"
  },
  "measures": "College questions with images in 30 subjects, most with four options.",
  "metric": "accuracy",
  "n": {
   "aliases": [
    "val"
   ],
   "count": 900,
   "source": "arXiv 2311.16502; inspect_evals 0.28.0, mmmu/eval.yaml: 847 + 53",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 2311.16502, month of the first version",
   "text": "2023-11"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "github MMMU-Benchmark/MMMU, eval_utils.py (micro average), as quoted by inspect_evals 0.28.0"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 10500,
    "source": "arXiv 2311.16502",
    "split": "test"
   }
  ],
  "successors": {
   "names": [
    "mmmu-pro"
   ],
   "source": "arXiv 2409.02813"
  },
  "title": "MMMU"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.126,
   "source": "github MMMU-Benchmark/mmmu-benchmark.github.io, leaderboard data: random choice"
  },
  "clusters": {
   "count": 1730,
   "source": "data card of MMMU/MMMU_Pro",
   "unit": "the same question as text and as picture"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.854,
    "source": "github MMMU-Benchmark/mmmu-benchmark.github.io, leaderboard data",
    "who": "best of three groups"
   },
   {
    "score": 0.73,
    "source": "github MMMU-Benchmark/mmmu-benchmark.github.io, leaderboard data",
    "who": "lowest group"
   }
  ],
  "id": "mmmu-pro",
  "licence": {
   "source": "data card of MMMU/MMMU_Pro",
   "text": "Apache-2.0"
  },
  "measures": "MMMU questions that need the image, with up to ten options, once as text and once inside the picture.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 2409.02813, month of the first version",
   "text": "2024-09"
  },
  "score": {
   "kinds": [
    "mean-of-groups",
    "share-of-items"
   ],
   "note": "Overall is the mean of standard and vision; some report one of them.",
   "source": "arXiv 2409.02813"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "standard",
     "original"
    ],
    "count": 1730,
    "source": "data card of MMMU/MMMU_Pro",
    "split": "standard, 10 options"
   },
   {
    "aliases": [],
    "count": 1730,
    "source": "data card of MMMU/MMMU_Pro",
    "split": "vision"
   }
  ],
  "title": "MMMU-Pro"
 },
 {
  "aliases": [],
  "clusters": {
   "count": 80,
   "source": "arXiv 2306.05685",
   "unit": "question, in two turns"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "mt-bench",
  "licence": {
   "source": "github lm-sys/FastChat",
   "text": "Apache-2.0"
  },
  "measures": "Open questions in two turns; a model marks the answers from 1 to 10.",
  "metric": "mark from 1 to 10",
  "n": {
   "aliases": [],
   "count": 80,
   "source": "arXiv 2306.05685; rows of question.jsonl, github lm-sys/FastChat",
   "split": "questions"
  },
  "released": {
   "source": "arXiv 2306.05685, month of the first version",
   "text": "2023-06"
  },
  "score": {
   "kinds": [
    "rating"
   ],
   "note": "A mean of whole marks over 160 turns.",
   "source": "arXiv 2306.05685"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 160,
    "source": "arXiv 2306.05685: two turns a question",
    "split": "turns"
   }
  ],
  "successors": {
   "names": [
    "arena-hard"
   ],
   "source": "arXiv 2406.11939"
  },
  "title": "MT-Bench"
 },
 {
  "aliases": [
   "MultiRC (SuperGLUE)"
  ],
  "clusters": {
   "source": "arXiv 1905.00537",
   "unit": "question and paragraph"
  },
  "contamination_reports": [
   {
    "note": "59% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.818,
    "source": "arXiv 1905.00537",
    "who": "people"
   }
  ],
  "id": "multirc",
  "measures": "Which of several answers to a question on a paragraph are right.",
  "metric": "F1",
  "n": {
   "aliases": [],
   "count": 4848,
   "source": "lm-evaluation-harness, docs/task_table.md; arXiv 1905.00537",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1905.00537, month of the first version",
   "text": "2019-05"
  },
  "score": {
   "kinds": [
    "mean-of-items",
    "share-of-items"
   ],
   "note": "F1 over answers, or the share of questions all of whose answers are judged rightly: n differs.",
   "source": "arXiv 1905.00537"
  },
  "shared_names": [],
  "splits": [],
  "title": "MultiRC"
 },
 {
  "aliases": [
   "Multistep Soft Reasoning"
  ],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "musr",
  "licence": {
   "source": "github Zayne-sprague/MuSR",
   "text": "MIT"
  },
  "measures": "Murder mysteries, placements of objects and allocations of teams, told as stories.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 756,
   "source": "arXiv 2310.16049: 250 + 256 + 250",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2310.16049, month of the first version",
   "text": "2023-10"
  },
  "score": {
   "kinds": [
    "mean-of-groups",
    "share-of-items"
   ],
   "source": "arXiv 2310.16049"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 250,
    "source": "arXiv 2310.16049; inspect_evals 0.28.0, musr/eval.yaml",
    "split": "murder mysteries"
   },
   {
    "aliases": [],
    "count": 256,
    "source": "arXiv 2310.16049",
    "split": "object placements"
   },
   {
    "aliases": [],
    "count": 250,
    "source": "arXiv 2310.16049",
    "split": "team allocation"
   }
  ],
  "title": "MuSR"
 },
 {
  "aliases": [
   "NQ",
   "NQ-Open"
  ],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: doi 10.1162/tacl_a_00276"
  },
  "contamination_reports": [
   {
    "note": "1% of the test set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "3.9% of the development set found in GLaM's.",
    "source": "arXiv 2112.06905, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "natural-questions",
  "licence": {
   "source": "data card, github huggingface/datasets, datasets/nq_open",
   "text": "CC-BY-SA-3.0"
  },
  "measures": "Real questions put to a search engine, answered with a few words.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 3610,
   "source": "data card, github huggingface/datasets, datasets/nq_open (its front matter; its text says 1,800, the EfficientQA part)",
   "split": "open validation"
  },
  "released": {
   "source": "doi 10.1162/tacl_a_00276",
   "text": "2019"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "exact match, doi 10.18653/v1/P19-1612"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "dev"
    ],
    "count": 7830,
    "source": "doi 10.1162/tacl_a_00276, abstract",
    "split": "development"
   },
   {
    "aliases": [],
    "count": 7842,
    "source": "doi 10.1162/tacl_a_00276, abstract",
    "split": "test"
   },
   {
    "aliases": [],
    "count": 1800,
    "source": "data card, github huggingface/datasets, datasets/nq_open",
    "split": "EfficientQA"
   }
  ],
  "title": "Natural Questions (open)"
 },
 {
  "aliases": [
   "OBQA"
  ],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 1809.02789"
  },
  "contamination_reports": [
   {
    "note": "6% of the test set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "20% of the development set found in GLaM's.",
    "source": "arXiv 2112.06905, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.92,
    "source": "arXiv 1809.02789, abstract",
    "who": "people; the abstract says close to 92%"
   }
  ],
  "id": "openbookqa",
  "measures": "Elementary science questions that take a given fact and common knowledge.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 500,
   "source": "lm-evaluation-harness, docs/task_table.md; arXiv 1809.02789",
   "split": "test"
  },
  "released": {
   "source": "arXiv 1809.02789, month of the first version",
   "text": "2018-09"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 1809.02789"
  },
  "shared_names": [],
  "splits": [],
  "title": "OpenBookQA"
 },
 {
  "aliases": [
   "OSWorld-Verified"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by scripts on the machine's state, nothing to choose from: arXiv 2404.07972"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.7236,
    "source": "arXiv 2404.07972, abstract",
    "who": "people"
   }
  ],
  "id": "osworld",
  "licence": {
   "source": "github xlang-ai/OSWorld",
   "text": "Apache-2.0"
  },
  "measures": "Tasks on a real desktop, checked by scripts.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 369,
   "source": "arXiv 2404.07972, abstract; inspect_evals 0.28.0, osworld/eval.yaml",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2404.07972, month of the first version",
   "text": "2024-04"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-items"
   ],
   "note": "A few tasks give partial credit.",
   "source": "arXiv 2404.07972"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 361,
    "source": "github xlang-ai/OSWorld, README of OSWorld-Verified: eight Google Drive tasks may be left out",
    "split": "without Google Drive"
   },
   {
    "aliases": [],
    "count": 39,
    "source": "inspect_evals 0.28.0, osworld/eval.yaml",
    "split": "small"
   }
  ],
  "title": "OSWorld"
 },
 {
  "aliases": [
   "Physical IQA"
  ],
  "chance": {
   "rate": 0.5,
   "source": "one of two options: arXiv 1911.11641"
  },
  "contamination_reports": [
   {
    "note": "29% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "49.8% found in GLaM's.",
    "source": "arXiv 2112.06905, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.95,
    "source": "arXiv 1911.11641, abstract",
    "who": "people"
   }
  ],
  "id": "piqa",
  "measures": "Choosing which of two ways serves an everyday physical goal.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1838,
   "source": "lm-evaluation-harness, docs/task_table.md; inspect_evals 0.28.0, piqa/eval.yaml",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1911.11641, month of the first version",
   "text": "2019-11"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "inspect_evals 0.28.0, piqa/README.md"
  },
  "shared_names": [],
  "splits": [],
  "title": "PIQA"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.3333,
   "source": "yes, no or maybe: arXiv 1909.06146"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.78,
    "source": "arXiv 1909.06146, abstract",
    "who": "one person"
   }
  ],
  "id": "pubmedqa",
  "licence": {
   "source": "github pubmedqa/pubmedqa",
   "text": "MIT"
  },
  "measures": "Yes, no or maybe to a research question, given the abstract.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 500,
   "source": "arXiv 1909.06146; inspect_evals 0.28.0, pubmedqa/eval.yaml",
   "split": "test"
  },
  "released": {
   "source": "arXiv 1909.06146, month of the first version",
   "text": "2019-09"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 1909.06146"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "lm-eval"
    ],
    "count": 1000,
    "source": "arXiv 1909.06146; lm-evaluation-harness, docs/task_table.md",
    "split": "labelled"
   }
  ],
  "title": "PubMedQA"
 },
 {
  "aliases": [
   "RACE (all)"
  ],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 1704.04683"
  },
  "clusters": {
   "source": "arXiv 1704.04683",
   "unit": "passage"
  },
  "contamination_reports": [
   {
    "note": "45% of RACE-high and 25% of RACE-middle test sets found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.95,
    "source": "arXiv 1704.04683, abstract",
    "who": "ceiling: share of questions that are sound"
   }
  ],
  "id": "race",
  "licence": {
   "source": "RACE data page, Carnegie Mellon University",
   "text": "non-commercial research use"
  },
  "measures": "English reading examinations of Chinese middle and high schools, four options each.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 4934,
   "source": "arXiv 1704.04683; 3,498 + 1,436",
   "split": "test"
  },
  "released": {
   "source": "arXiv 1704.04683, month of the first version",
   "text": "2017-04"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-groups"
   ],
   "source": "arXiv 1704.04683"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "H",
     "RACE-h"
    ],
    "count": 3498,
    "source": "arXiv 1704.04683; inspect_evals 0.28.0, race_h/eval.yaml",
    "split": "high"
   },
   {
    "aliases": [
     "M",
     "RACE-m"
    ],
    "count": 1436,
    "source": "arXiv 1704.04683",
    "split": "middle"
   },
   {
    "aliases": [
     "lm-eval"
    ],
    "count": 1045,
    "source": "lm-evaluation-harness, docs/task_table.md: one question a passage of RACE-high",
    "split": "lm-evaluation-harness"
   }
  ],
  "title": "RACE"
 },
 {
  "aliases": [
   "ReCoRD (SuperGLUE)"
  ],
  "clusters": {
   "source": "arXiv 1905.00537",
   "unit": "article"
  },
  "contamination_reports": [
   {
    "note": "61% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "98.6% found in GLaM's.",
    "source": "arXiv 2112.06905, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.917,
    "source": "arXiv 1905.00537",
    "who": "people"
   }
  ],
  "id": "record",
  "measures": "Filling a blank in a sentence about a news article with one of its names.",
  "metric": "F1",
  "n": {
   "aliases": [],
   "count": 10000,
   "source": "lm-evaluation-harness, docs/task_table.md; arXiv 1905.00537",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1905.00537, month of the first version",
   "text": "2019-05"
  },
  "score": {
   "kinds": [
    "mean-of-items",
    "share-of-items"
   ],
   "note": "F1 or exact match.",
   "source": "arXiv 1905.00537"
  },
  "shared_names": [],
  "splits": [],
  "title": "ReCoRD"
 },
 {
  "aliases": [
   "RTE (SuperGLUE)",
   "Recognizing Textual Entailment"
  ],
  "chance": {
   "rate": 0.5,
   "source": "one of two options: arXiv 1905.00537"
  },
  "contamination_reports": [
   {
    "note": "8% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "67.5% of the test set found in RedPajama.",
    "source": "arXiv 2310.20707, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.936,
    "source": "arXiv 1905.00537",
    "who": "people"
   }
  ],
  "id": "rte",
  "measures": "Whether one sentence follows from another.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 277,
   "source": "lm-evaluation-harness, docs/task_table.md; arXiv 1905.00537",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1905.00537, month of the first version",
   "text": "2019-05"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 1905.00537"
  },
  "shared_names": [],
  "splits": [],
  "title": "RTE"
 },
 {
  "aliases": [
   "NVIDIA RULER"
  ],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "ruler",
  "licence": {
   "source": "github NVIDIA/RULER",
   "text": "Apache-2.0"
  },
  "measures": "Thirteen made-up tasks of finding and tracing in long texts, at each length of text.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 2404.06654, month of the first version",
   "text": "2024-04"
  },
  "score": {
   "kinds": [
    "mean-of-groups"
   ],
   "note": "The mean of 13 tasks at one length, or of lengths, weighted or not.",
   "source": "arXiv 2404.06654"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 500,
    "source": "arXiv 2404.06654; github NVIDIA/RULER: 500 samples a task",
    "split": "one task at one length"
   }
  ],
  "title": "RULER"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: arXiv 2407.13168"
  },
  "clusters": {
   "count": 80,
   "source": "arXiv 2407.13168",
   "unit": "main problem"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "scicode",
  "licence": {
   "source": "github scicode-bench/SciCode",
   "text": "Apache-2.0"
  },
  "measures": "Programming of research problems in the natural sciences, cut into subproblems.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 2407.13168, month of the first version",
   "text": "2024-07"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Problems or subproblems: reports differ, and n with them.",
   "source": "arXiv 2407.13168"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "main",
     "test main"
    ],
    "count": 65,
    "source": "inspect_evals 0.28.0, scicode/eval.yaml",
    "split": "main problems"
   },
   {
    "aliases": [],
    "count": 80,
    "source": "arXiv 2407.13168, abstract",
    "split": "all main problems"
   },
   {
    "aliases": [
     "subproblems",
     "sub"
    ],
    "count": 338,
    "source": "arXiv 2407.13168, abstract",
    "split": "all subproblems"
   }
  ],
  "title": "SciCode"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2411.04368"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "simpleqa",
  "label_error_rate": {
   "rate": 0.03,
   "source": "the authors' estimate, arXiv 2411.04368; OpenAI, Introducing SimpleQA"
  },
  "licence": {
   "source": "github openai/simple-evals, README",
   "text": "MIT"
  },
  "measures": "Short factual questions with one answer that does not change, answered from memory.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 4326,
   "source": "arXiv 2411.04368; inspect_evals 0.28.0, simpleqa/eval.yaml",
   "split": "all"
  },
  "released": {
   "source": "OpenAI, Introducing SimpleQA",
   "text": "2024-10-30"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "A model judges the answers; F-score (of correct and correct among attempted) is also reported.",
   "source": "inspect_evals 0.28.0, simpleqa/README.md"
  },
  "shared_names": [],
  "splits": [],
  "successors": {
   "names": [
    "simpleqa-verified"
   ],
   "source": "arXiv 2509.07968"
  },
  "title": "SimpleQA"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2509.07968"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "simpleqa-verified",
  "measures": "The questions of SimpleQA that were kept after topics were balanced, repeats removed and keys mended.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1000,
   "source": "arXiv 2509.07968, abstract; inspect_evals 0.28.0, simpleqa/eval.yaml",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2509.07968, month of the first version",
   "text": "2025-09"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-items"
   ],
   "note": "The authors' headline is an F1 of correct and correct among attempted, not a share of items.",
   "source": "inspect_evals 0.28.0, simpleqa/README.md"
  },
  "shared_names": [],
  "splits": [],
  "title": "SimpleQA Verified"
 },
 {
  "aliases": [
   "Social Interaction QA"
  ],
  "chance": {
   "rate": 0.3333,
   "source": "one of three options: arXiv 1904.09728"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "siqa",
  "measures": "Choosing what a person in a short scene feels, wants or does next.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1954,
   "source": "data card, github huggingface/datasets, datasets/social_i_qa",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1904.09728, month of the first version",
   "text": "2019-04"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 1904.09728"
  },
  "shared_names": [],
  "splits": [],
  "title": "Social IQa"
 },
 {
  "aliases": [
   "SQuAD v2"
  ],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 1806.03822"
  },
  "clusters": {
   "source": "arXiv 1806.03822",
   "unit": "paragraph"
  },
  "contamination_reports": [
   {
    "note": "94% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "85.2% found in PaLM's.",
    "source": "arXiv 2204.02311, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.895,
    "source": "arXiv 1806.03822",
    "who": "people, F1 on the test set"
   }
  ],
  "id": "squad-2",
  "licence": {
   "source": "SQuAD page, Stanford University",
   "text": "CC-BY-SA-4.0"
  },
  "measures": "Finding answers in paragraphs of Wikipedia, or saying that there is none.",
  "metric": "F1",
  "n": {
   "aliases": [],
   "count": 11873,
   "source": "lm-evaluation-harness, docs/task_table.md; inspect_evals 0.28.0, squad/eval.yaml",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1806.03822, month of the first version",
   "text": "2018-06"
  },
  "score": {
   "kinds": [
    "mean-of-items",
    "share-of-items"
   ],
   "note": "F1 over words is not tied to multiples of 1/n; exact match is.",
   "source": "arXiv 1806.03822"
  },
  "shared_names": [],
  "splits": [],
  "title": "SQuAD 2.0"
 },
 {
  "aliases": [],
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.898,
    "source": "arXiv 1905.00537",
    "who": "people, over all tasks"
   }
  ],
  "id": "superglue",
  "measures": "Eight tasks of language understanding.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 1905.00537, month of the first version",
   "text": "2019-05"
  },
  "score": {
   "kinds": [
    "mean-of-groups"
   ],
   "note": "The mean of eight tasks' scores, some of them means of two figures.",
   "source": "arXiv 1905.00537"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 277,
    "source": "lm-evaluation-harness, docs/task_table.md",
    "split": "RTE"
   },
   {
    "aliases": [],
    "count": 56,
    "source": "lm-evaluation-harness, docs/task_table.md",
    "split": "CB"
   },
   {
    "aliases": [],
    "count": 100,
    "source": "lm-evaluation-harness, docs/task_table.md",
    "split": "COPA"
   },
   {
    "aliases": [],
    "count": 638,
    "source": "lm-evaluation-harness, docs/task_table.md",
    "split": "WiC"
   },
   {
    "aliases": [],
    "count": 104,
    "source": "lm-evaluation-harness, docs/task_table.md",
    "split": "WSC"
   },
   {
    "aliases": [],
    "count": 3270,
    "source": "lm-evaluation-harness, docs/task_table.md",
    "split": "BoolQ"
   },
   {
    "aliases": [],
    "count": 4848,
    "source": "lm-evaluation-harness, docs/task_table.md",
    "split": "MultiRC"
   },
   {
    "aliases": [],
    "count": 10000,
    "source": "lm-evaluation-harness, docs/task_table.md",
    "split": "ReCoRD"
   }
  ],
  "title": "SuperGLUE"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.5,
   "source": "one of two options: arXiv 1905.00537"
  },
  "contamination_reports": [
   {
    "note": "3% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "100% of the test set found in RedPajama.",
    "source": "arXiv 2310.20707, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 1,
    "source": "arXiv 1905.00537",
    "who": "people"
   }
  ],
  "id": "superglue-copa",
  "measures": "Choosing the more plausible cause or effect of a premise.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 100,
   "source": "lm-evaluation-harness, docs/task_table.md; arXiv 1905.00537",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1905.00537, month of the first version",
   "text": "2019-05"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 1905.00537"
  },
  "shared_names": [
   "COPA"
  ],
  "splits": [
   {
    "aliases": [],
    "count": 500,
    "source": "arXiv 1905.00537",
    "split": "test"
   }
  ],
  "title": "COPA (SuperGLUE)"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.5,
   "source": "yes or no: arXiv 1905.00537"
  },
  "contamination_reports": [
   {
    "note": "40% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "58.2% of the test set found in RedPajama.",
    "source": "arXiv 2310.20707, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 1,
    "source": "arXiv 1905.00537",
    "who": "people"
   }
  ],
  "id": "superglue-wsc",
  "measures": "Whether a pronoun refers to a given phrase.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 104,
   "source": "lm-evaluation-harness, docs/task_table.md; arXiv 1905.00537",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1905.00537, month of the first version",
   "text": "2019-05"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 1905.00537"
  },
  "shared_names": [
   "WSC",
   "Winograd Schema Challenge"
  ],
  "splits": [],
  "title": "WSC (SuperGLUE)"
 },
 {
  "aliases": [],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "supergpqa",
  "licence": {
   "source": "data card of m-a-p/SuperGPQA",
   "text": "ODC-BY"
  },
  "measures": "Graduate-level knowledge in 285 disciplines, by choosing one of up to ten options.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 26529,
   "source": "arXiv 2502.14739; data card of m-a-p/SuperGPQA",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2502.14739, month of the first version",
   "text": "2025-02"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2502.14739"
  },
  "shared_names": [],
  "splits": [],
  "title": "SuperGPQA"
 },
 {
  "aliases": [
   "SWE-bench full"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: arXiv 2310.06770"
  },
  "clusters": {
   "count": 12,
   "source": "arXiv 2310.06770",
   "unit": "repository"
  },
  "contamination_reports": [
   {
    "note": "32.7% of patches that passed had the solution in the issue or its comments.",
    "source": "arXiv 2410.06992"
   },
   {
    "note": "Models name the file to mend from the issue alone, far better than in repositories outside of the suite.",
    "source": "arXiv 2506.12286"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "swe-bench",
  "licence": {
   "source": "github SWE-bench/SWE-bench",
   "text": "MIT"
  },
  "measures": "Mending real GitHub issues of twelve Python projects so that their tests pass.",
  "metric": "resolved",
  "n": {
   "aliases": [],
   "count": 2294,
   "source": "arXiv 2310.06770, abstract",
   "split": "test"
  },
  "released": {
   "source": "arXiv 2310.06770, month of the first version",
   "text": "2023-10"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2310.06770"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 300,
    "source": "github SWE-bench/SWE-bench, README",
    "split": "Lite"
   }
  ],
  "successors": {
   "names": [
    "swe-bench-verified",
    "swe-bench-pro"
   ],
   "source": "OpenAI, Introducing SWE-bench Verified, 2024-08-13; OpenAI, Why SWE-bench Verified no longer measures frontier coding capabilities, 2026-02"
  },
  "title": "SWE-bench"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: arXiv 2509.16941"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "swe-bench-pro",
  "measures": "Longer software tasks from repositories under strong licences or in private hands.",
  "metric": "resolved",
  "n": {
   "aliases": [],
   "count": 731,
   "source": "arXiv 2509.16941",
   "split": "public"
  },
  "released": {
   "source": "arXiv 2509.16941, month of the first version",
   "text": "2025-09"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 2509.16941"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 1865,
    "source": "arXiv 2509.16941",
    "split": "all"
   },
   {
    "aliases": [],
    "count": 858,
    "source": "arXiv 2509.16941",
    "split": "held-out"
   },
   {
    "aliases": [
     "private"
    ],
    "count": 276,
    "source": "arXiv 2509.16941",
    "split": "commercial"
   }
  ],
  "title": "SWE-bench Pro"
 },
 {
  "aliases": [
   "SWE-bench-V",
   "SWE-Verified"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: arXiv 2310.06770"
  },
  "clusters": {
   "count": 12,
   "source": "arXiv 2310.06770",
   "unit": "repository"
  },
  "contamination_reports": [
   {
    "note": "Every frontier model tried could reproduce patches or texts of some tasks.",
    "source": "OpenAI, Why SWE-bench Verified no longer measures frontier coding capabilities, 2026-02"
   },
   {
    "note": "Models name the file to mend from the issue alone, far better than in repositories outside of the suite.",
    "source": "arXiv 2506.12286"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "swe-bench-verified",
  "licence": {
   "source": "github SWE-bench/SWE-bench",
   "text": "MIT"
  },
  "measures": "Tasks of SWE-bench that software engineers judged solvable and fairly tested.",
  "metric": "resolved",
  "n": {
   "aliases": [],
   "count": 500,
   "source": "OpenAI, Introducing SWE-bench Verified, 2024-08-13; inspect_evals 0.28.0, swe_bench/eval.yaml",
   "split": "test"
  },
  "released": {
   "source": "OpenAI, Introducing SWE-bench Verified",
   "text": "2024-08-13"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Of 138 tasks that models often failed, at least 59.4% had tests that reject correct solutions (OpenAI 2026-02); no rate is known for the rest.",
   "source": "inspect_evals 0.28.0, swe_bench/eval.yaml"
  },
  "shared_names": [
   "SWE-bench"
  ],
  "splits": [
   {
    "aliases": [
     "Epoch"
    ],
    "count": 484,
    "source": "Epoch AI benchmark table: mean scores are multiples of 1/484 (0.805785 = 390/484)",
    "split": "Epoch AI's runs"
   },
   {
    "aliases": [],
    "count": 50,
    "source": "inspect_evals 0.28.0, swe_bench/eval.yaml",
    "split": "mini"
   }
  ],
  "successors": {
   "names": [
    "swe-bench-pro"
   ],
   "source": "OpenAI, Why SWE-bench Verified no longer measures frontier coding capabilities, 2026-02"
  },
  "title": "SWE-bench Verified"
 },
 {
  "aliases": [],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "tau-bench",
  "licence": {
   "source": "github sierra-research/tau-bench",
   "text": "MIT"
  },
  "measures": "Serving a simulated customer by calling tools under a written policy.",
  "metric": "pass^1",
  "released": {
   "source": "arXiv 2406.12045, month of the first version",
   "text": "2024-06"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-groups"
   ],
   "note": "Retail and airline are reported apart or averaged; often the mean of several runs.",
   "source": "arXiv 2406.12045; github sierra-research/tau-bench, README"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 115,
    "source": "arXiv 2406.12045",
    "split": "retail"
   },
   {
    "aliases": [],
    "count": 50,
    "source": "arXiv 2406.12045",
    "split": "airline"
   }
  ],
  "successors": {
   "names": [
    "tau2-bench"
   ],
   "source": "arXiv 2506.07982"
  },
  "title": "τ-bench"
 },
 {
  "aliases": [],
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "tau2-bench",
  "licence": {
   "source": "github sierra-research/tau2-bench",
   "text": "MIT"
  },
  "measures": "Serving a simulated customer who can act as well, under a written policy.",
  "metric": "pass^1",
  "released": {
   "source": "arXiv 2506.07982, month of the first version",
   "text": "2025-06"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-groups"
   ],
   "note": "Domains are reported apart or averaged; the leaderboard takes 4 tries a task.",
   "source": "inspect_evals 0.28.0, tau2/README.md"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 114,
    "source": "inspect_evals 0.28.0, tau2/eval.yaml",
    "split": "retail"
   },
   {
    "aliases": [],
    "count": 50,
    "source": "inspect_evals 0.28.0, tau2/eval.yaml",
    "split": "airline"
   },
   {
    "aliases": [],
    "count": 114,
    "source": "inspect_evals 0.28.0, tau2/eval.yaml",
    "split": "telecom"
   },
   {
    "aliases": [],
    "count": 97,
    "source": "inspect_evals 0.28.0, tau2/eval.yaml",
    "split": "banking"
   }
  ],
  "title": "τ²-bench"
 },
 {
  "aliases": [
   "Terminal-Bench 1.0",
   "Terminal Bench core",
   "T-Bench 1"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: github laude-institute/terminal-bench"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "terminal-bench",
  "licence": {
   "source": "github laude-institute/terminal-bench",
   "text": "Apache-2.0"
  },
  "measures": "Tasks done in a terminal, checked by tests.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 80,
   "source": "github laude-institute/terminal-bench-leaderboard: tasks in the trials",
   "split": "core 0.1.1"
  },
  "released": {
   "source": "github laude-institute/terminal-bench, announcement",
   "text": "2025-05"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Usually the mean of five runs or so: then multiples of 1/(80 x repeats).",
   "source": "github laude-institute/terminal-bench-leaderboard"
  },
  "shared_names": [
   "Terminal-Bench"
  ],
  "splits": [],
  "successors": {
   "names": [
    "terminal-bench-2"
   ],
   "source": "arXiv 2601.11868"
  },
  "title": "Terminal-Bench (core 0.1.1)"
 },
 {
  "aliases": [
   "T-Bench 2"
  ],
  "chance": {
   "rate": 0,
   "source": "scored by running tests, nothing to choose from: arXiv 2601.11868"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "terminal-bench-2",
  "measures": "Harder, checked tasks done in a terminal.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 89,
   "source": "arXiv 2601.11868, abstract",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2601.11868, month of the first version",
   "text": "2026-01"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "Usually the mean of five runs or so: then multiples of 1/(89 x repeats).",
   "source": "arXiv 2601.11868"
  },
  "shared_names": [
   "Terminal-Bench"
  ],
  "splits": [],
  "title": "Terminal-Bench 2.0"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 1705.03551"
  },
  "contamination_reports": [
   {
    "note": "17% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "18.8% found in GLaM's.",
    "source": "arXiv 2112.06905, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "19.9% found in PaLM's.",
    "source": "arXiv 2204.02311, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.8,
    "source": "arXiv 1705.03551, abstract",
    "who": "people given the documents"
   }
  ],
  "id": "triviaqa",
  "measures": "Trivia questions with short answers, with or without documents.",
  "metric": "accuracy",
  "released": {
   "source": "arXiv 1705.03551, month of the first version",
   "text": "2017-05"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-items"
   ],
   "note": "Exact match is a share of items, F1 is not; reports differ in the part they score.",
   "source": "arXiv 1705.03551"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [
     "unfiltered",
     "unfiltered dev"
    ],
    "count": 11313,
    "source": "data card, github huggingface/datasets, datasets/trivia_qa; lm-evaluation-harness, docs/task_table.md",
    "split": "unfiltered validation"
   },
   {
    "aliases": [],
    "count": 10832,
    "source": "data card, github huggingface/datasets, datasets/trivia_qa",
    "split": "unfiltered test"
   },
   {
    "aliases": [
     "rc",
     "rc.nocontext"
    ],
    "count": 17944,
    "source": "data card, github huggingface/datasets, datasets/trivia_qa",
    "split": "rc validation"
   },
   {
    "aliases": [
     "wiki",
     "wikipedia",
     "wiki dev",
     "rc.wikipedia"
    ],
    "count": 7993,
    "source": "data card, github huggingface/datasets, datasets/trivia_qa",
    "split": "Wikipedia validation"
   },
   {
    "aliases": [
     "web",
     "rc.web"
    ],
    "count": 9951,
    "source": "data card, github huggingface/datasets, datasets/trivia_qa",
    "split": "web validation"
   }
  ],
  "title": "TriviaQA"
 },
 {
  "aliases": [
   "TruthfulQA gen"
  ],
  "chance": {
   "rate": 0,
   "source": "open answers, nothing to choose from: arXiv 2109.07958"
  },
  "contamination_reports": [],
  "describes_items": true,
  "human": [
   {
    "score": 0.94,
    "source": "arXiv 2109.07958, abstract",
    "who": "people, judged on their own answers"
   }
  ],
  "id": "truthfulqa",
  "licence": {
   "source": "github sylinrl/TruthfulQA, LICENSE",
   "text": "Apache-2.0"
  },
  "measures": "Whether answers to questions that invite common falsehoods are true.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 817,
   "source": "rows of TruthfulQA.csv; arXiv 2109.07958; lm-evaluation-harness, docs/task_table.md",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2109.07958, first version",
   "text": "2021-09-08"
  },
  "score": {
   "kinds": [
    "share-of-items",
    "mean-of-items"
   ],
   "note": "Share of answers judged true, by people, a model, or likeness to given answers.",
   "source": "arXiv 2109.07958; lm-evaluation-harness, docs/task_table.md"
  },
  "shared_names": [
   "TruthfulQA"
  ],
  "splits": [],
  "title": "TruthfulQA (generation)"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.226,
   "source": "arXiv 2109.07958: guessing at random on MC1"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.94,
    "source": "arXiv 2109.07958, abstract",
    "who": "people, judged on their own answers"
   }
  ],
  "id": "truthfulqa-mc1",
  "licence": {
   "source": "github sylinrl/TruthfulQA",
   "text": "Apache-2.0"
  },
  "measures": "Choosing true statements among common falsehoods.",
  "metric": "mc1",
  "n": {
   "aliases": [],
   "count": 817,
   "source": "arXiv 2109.07958; lm-evaluation-harness, docs/task_table.md; inspect_evals 0.28.0, truthfulqa/eval.yaml",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 2109.07958, month of the first version",
   "text": "2021-09"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "The one true answer must get the highest probability.",
   "source": "arXiv 2109.07958; lm-evaluation-harness, docs/task_table.md"
  },
  "shared_names": [
   "TruthfulQA"
  ],
  "splits": [],
  "title": "TruthfulQA MC1"
 },
 {
  "aliases": [],
  "contamination_reports": [],
  "describes_items": false,
  "human": [
   {
    "score": 0.94,
    "source": "arXiv 2109.07958, abstract",
    "who": "people, judged on their own answers"
   }
  ],
  "id": "truthfulqa-mc2",
  "licence": {
   "source": "github sylinrl/TruthfulQA",
   "text": "Apache-2.0"
  },
  "measures": "Choosing true statements among common falsehoods.",
  "metric": "mc2",
  "n": {
   "aliases": [],
   "count": 817,
   "source": "arXiv 2109.07958; lm-evaluation-harness, docs/task_table.md; inspect_evals 0.28.0, truthfulqa/eval.yaml",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 2109.07958, month of the first version",
   "text": "2021-09"
  },
  "score": {
   "kinds": [
    "mean-of-items"
   ],
   "note": "The probability given to the true answers, as a share: not tied to multiples of 1/n.",
   "source": "arXiv 2109.07958; lm-evaluation-harness, docs/task_table.md"
  },
  "shared_names": [
   "TruthfulQA"
  ],
  "splits": [],
  "title": "TruthfulQA MC2"
 },
 {
  "aliases": [],
  "chance": {
   "rate": 0.25,
   "source": "one of four options: arXiv 2405.21075"
  },
  "clusters": {
   "count": 900,
   "source": "arXiv 2405.21075, abstract",
   "unit": "video"
  },
  "contamination_reports": [],
  "describes_items": false,
  "human": [],
  "id": "video-mme",
  "measures": "Multiple-choice questions on 900 videos of up to an hour.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 2700,
   "source": "arXiv 2405.21075, abstract",
   "split": "all"
  },
  "released": {
   "source": "arXiv 2405.21075, month of the first version",
   "text": "2024-05"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "note": "With or without subtitles: two figures under one name.",
   "source": "arXiv 2405.21075"
  },
  "shared_names": [],
  "splits": [],
  "title": "Video-MME"
 },
 {
  "aliases": [
   "WiC (SuperGLUE)"
  ],
  "chance": {
   "rate": 0.5,
   "source": "one of two options: arXiv 1905.00537"
  },
  "contamination_reports": [
   {
    "note": "8% of the development set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "64.4% of the test set found in C4.",
    "source": "arXiv 2310.20707, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.8,
    "source": "arXiv 1905.00537",
    "who": "people"
   }
  ],
  "id": "wic",
  "measures": "Whether a word has the same sense in two sentences.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 638,
   "source": "lm-evaluation-harness, docs/task_table.md; arXiv 1905.00537",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1905.00537, month of the first version",
   "text": "2019-05"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "arXiv 1905.00537"
  },
  "shared_names": [],
  "splits": [],
  "title": "Word-in-Context"
 },
 {
  "aliases": [
   "WinoGrande-XL"
  ],
  "chance": {
   "rate": 0.5,
   "source": "one of two options: arXiv 1907.10641"
  },
  "clusters": {
   "source": "arXiv 1907.10641",
   "unit": "sentence and its twin, which differ in a few words"
  },
  "contamination_reports": [
   {
    "note": "14 of 694 items looked at were found on the web with the key.",
    "source": "github liyucheng09/Contamination_Detector, reports; arXiv 2310.17589"
   },
   {
    "note": "0.9% found in training data of GPT-4.",
    "source": "arXiv 2303.08774, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [
   {
    "score": 0.94,
    "source": "arXiv 1907.10641, abstract",
    "who": "people"
   }
  ],
  "id": "winogrande",
  "licence": {
   "source": "github allenai/winogrande, README",
   "text": "CC-BY"
  },
  "measures": "Filling a blank with one of two names or things, where only knowledge of the world tells which.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 1267,
   "source": "lm-evaluation-harness, docs/task_table.md; inspect_evals 0.28.0, winogrande/eval.yaml",
   "split": "validation"
  },
  "released": {
   "source": "arXiv 1907.10641, month of the first version",
   "text": "2019-07"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "inspect_evals 0.28.0, winogrande"
  },
  "shared_names": [],
  "splits": [
   {
    "aliases": [],
    "count": 1767,
    "source": "arXiv 1907.10641",
    "split": "test"
   }
  ],
  "title": "WinoGrande"
 },
 {
  "aliases": [
   "WSC-285"
  ],
  "chance": {
   "rate": 0.5,
   "source": "one of two answers: the items"
  },
  "clusters": {
   "source": "WSCollection.xml: schemas come in pairs, some in threes",
   "unit": "schema and its twin, which differ in a word"
  },
  "contamination_reports": [
   {
    "note": "60% of its test set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "38.5% found in PaLM's.",
    "source": "arXiv 2204.02311, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": true,
  "human": [],
  "id": "wsc",
  "licence": {
   "source": "Winograd Schema Challenge collection",
   "text": "CC-BY-4.0"
  },
  "measures": "Resolving a pronoun where only knowledge of the world tells who is meant.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 285,
   "source": "rows of WSCollection.xml",
   "split": "collection"
  },
  "released": {
   "source": "Levesque, Davis and Morgenstern 2012",
   "text": "2012"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "Levesque, Davis and Morgenstern 2012"
  },
  "shared_names": [
   "WSC",
   "Winograd Schema Challenge",
   "Winograd"
  ],
  "splits": [],
  "successors": {
   "names": [
    "winogrande"
   ],
   "source": "arXiv 1907.10641"
  },
  "title": "Winograd Schema Challenge (collection of 285)"
 },
 {
  "aliases": [
   "Winograd (273)"
  ],
  "chance": {
   "rate": 0.5,
   "source": "one of two options: Levesque, Davis and Morgenstern 2012"
  },
  "clusters": {
   "source": "Levesque, Davis and Morgenstern 2012",
   "unit": "schema and its twin, which differ in a word"
  },
  "contamination_reports": [
   {
    "note": "60% of the test set found in training data of GPT-3.",
    "source": "arXiv 2005.14165, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   },
   {
    "note": "38.5% found in PaLM's.",
    "source": "arXiv 2204.02311, as collected in the LM Contamination Index (github hitz-zentroa/lm-contamination)"
   }
  ],
  "describes_items": false,
  "human": [],
  "id": "wsc273",
  "licence": {
   "source": "Winograd Schema Challenge collection",
   "text": "CC-BY-4.0"
  },
  "measures": "Resolving a pronoun where only knowledge of the world tells who is meant: the first 273 of the collection.",
  "metric": "accuracy",
  "n": {
   "aliases": [],
   "count": 273,
   "source": "lm-evaluation-harness, docs/task_table.md",
   "split": "test"
  },
  "released": {
   "source": "Levesque, Davis and Morgenstern 2012",
   "text": "2012"
  },
  "score": {
   "kinds": [
    "share-of-items"
   ],
   "source": "lm-evaluation-harness, docs/task_table.md"
  },
  "shared_names": [
   "WSC",
   "Winograd Schema Challenge",
   "Winograd"
  ],
  "splits": [],
  "successors": {
   "names": [
    "winogrande"
   ],
   "source": "arXiv 1907.10641"
  },
  "title": "Winograd Schema Challenge (273)"
 }
]
"""#
}

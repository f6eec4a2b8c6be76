"""Peers of the statistics bench on one core: a line is what, figure and note, apart by tabs. CPU-seconds."""
import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[name] = "1"

import time
import warnings

warnings.filterwarnings("ignore")
try:
    import numpy as np
    from scipy import stats
except ImportError:
    raise SystemExit(0)


def line(what, figure, note):
    print(f"{what}\t{figure}\t{note}", flush=True)


def timed(work):
    start = time.process_time()
    value = work()
    return value, time.process_time() - start


def simulated(models, items, seed):
    random = np.random.default_rng(seed)
    a, b = np.exp(random.normal(0, 0.35, items)), random.normal(-0.3, 1.2, items)
    theta = random.normal(0, 1, models)
    p = 1 / (1 + np.exp(-a * (theta[:, None] - b)))
    return a, b, (random.random((models, items)) < p).astype(int)


random = np.random.default_rng(1)
u, v = (random.random(15_000) < 0.7).astype(float), (random.random(15_000) < 0.68).astype(float)
d = u - v


def bootstrap():
    return np.std([d[random.integers(0, d.size, d.size)].mean() for _ in range(10_000)])


_, seconds = timed(bootstrap)
line("numpy, one pair of models, 15,000 items, 10,000 bootstraps", f"{seconds:.2f} s", f"numpy {np.__version__}, a loop")
_, seconds = timed(lambda: stats.bootstrap((d,), np.mean, n_resamples=10_000, batch=100, method="percentile"))
line("scipy.stats.bootstrap, the same", f"{seconds:.2f} s", "percentile")
_, seconds = timed(
    lambda: stats.permutation_test(
        (u, v), lambda x, y, axis: (x - y).mean(axis), permutation_type="samples", n_resamples=1_000, batch=50,
        vectorized=True,
    )
)
line("scipy.stats.permutation_test, the same, 1,000 permutations", f"{seconds:.2f} s", "the exact test is in closed form")
sums = random.binomial(10, 0.7, (400, 1500)).astype(np.float32)
_, seconds = timed(lambda: sums @ random.multinomial(1500, np.full(1500, 1 / 1500), 1_000).astype(np.float32).T)
line("numpy, 400 models over 1,500 clusters, 1,000 bootstraps", f"{seconds:.2f} s", "draws and one product; times 10")


try:
    from girth import rasch_mml, twopl_mml
except ImportError:
    raise SystemExit(0)
_, b, cells = simulated(400, 15_000, 2)
found, seconds = timed(lambda: rasch_mml(cells.T))
line(
    "girth 0.8 rasch_mml, 400 models, 15,000 items", f"{seconds:.2f} s",
    f"one parameter fitted to two: r(b) {np.corrcoef(b, found['Difficulty'])[0, 1]:.3f}",
)
a, b, cells = simulated(400, 100, 3)
found, seconds = timed(lambda: twopl_mml(cells.T))
line(
    "girth 0.8 twopl_mml, 400 models, 100 items", f"{seconds:.2f} s",
    f"r(a) {np.corrcoef(a, found['Discrimination'])[0, 1]:.3f}, r(b) {np.corrcoef(b, found['Difficulty'])[0, 1]:.3f}; "
    "times 150 for 15,000 items",
)

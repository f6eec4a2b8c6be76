# Runs untrusted programs one after another, each in a forked child, and believes none of them.
#
# This file is put before a script that CodeSandbox runs: it starts as the only process of a sandbox. A program that
# ends the process, forks, writes to every open file or prints "passed" has still not passed: the parent decides by
# the exit status and by a random token that the child finds only once the tests have returned, on a descriptor whose
# number it is not told. (Code that searches its own process for the token can forge it: tests that share a process
# with what they test cannot be fully shielded from it.)
import ctypes
import json
import os
import random
import resource
import select
import signal
import sys
import time

MOST_DETAIL = 300
MOST_PAYLOAD = 1 << 20
is_alone = False


def isolate():
    """Closes what was inherited and shuts this process to children that share its user: PR_SET_DUMPABLE, off."""
    global is_alone
    os.closerange(3, 1024)
    # settle() ends every process it can reach: only where those are its own.
    if os.getpid() > 9 or os.path.exists("/proc/self") or os.path.exists("/etc/passwd"):
        raise SystemExit("this script runs in a sandbox only")
    is_alone = True
    try:
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
    except (AttributeError, OSError):
        pass


def settle():
    """Ends every process that a program has left, and waits for those that are ours."""
    if not is_alone:
        raise SystemExit("isolate() was not called")
    for _ in range(50):
        try:
            os.kill(-1, signal.SIGKILL)
        except OSError:
            break
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            pass
        time.sleep(0.001)


def limit(kind, value):
    """Lowers a limit of this process, never raises one."""
    hard = resource.getrlimit(kind)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))


def in_child(action, cpu, wall):
    """Runs `action()` in a child: ("pass", what it returned as text) or ("fail" | "error" | "timeout", why).

    `cpu` is in whole seconds of the processor, `wall` in seconds. "fail" is a failed assertion, "error" anything else
    that kept the tests from finishing.
    """
    token = os.urandom(16)
    result_read, result_write = os.pipe()
    token_read, token_write = os.pipe()
    os.write(token_write, token)
    os.close(token_write)
    child = os.fork()
    if child == 0:
        try:
            child_main(action, cpu, result_write, token_read)
        finally:
            os._exit(1)
    os.close(result_write)
    os.close(token_read)
    data, in_time = read_until(result_read, time.monotonic() + wall)
    os.close(result_read)
    status = wait_until(child, time.monotonic() + (0.5 if in_time else 0))
    settle()
    if status is None:
        return "timeout", "it ran longer than %g s" % wall
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        if number in (signal.SIGXCPU, signal.SIGKILL):
            return "timeout", "it used more than %d s of the processor" % cpu
        return "error", "it ended by signal %d" % number
    text = data[17:].decode("utf-8", "replace")
    if os.WEXITSTATUS(status) == 0 and data[:1] == b"P" and data[1:17] == token:
        return "pass", text
    if os.WEXITSTATUS(status) == 3 and data[:1] in (b"F", b"E"):
        return ("fail" if data[:1] == b"F" else "error"), text[:MOST_DETAIL]
    return "error", "it ended before its tests did"


def child_main(action, cpu, result_write, token_read):
    """In the child: never returns. Standard input is empty and output goes nowhere."""
    number = 64 + os.urandom(1)[0] % 128
    token_file = number * 2
    result_file = number * 2 + 1
    os.dup2(token_read, token_file)
    os.dup2(result_write, result_file)
    null = os.open("/dev/null", os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    os.closerange(3, token_file)
    os.setpgid(0, 0)
    limit(resource.RLIMIT_CPU, cpu)
    limit(resource.RLIMIT_CORE, 0)
    random.seed(0)
    sys.setrecursionlimit(1000)
    status, head, text = 3, b"E", ""
    try:
        text = action() or ""
        status, head = 0, b"P"
    except AssertionError as error:
        head, text = b"F", "AssertionError: " + describe(error)
    except BaseException as error:
        text = type(error).__name__ + ": " + describe(error)
    # Only now: a program that ends itself earlier never comes here.
    token = os.read(token_file, 16) if status == 0 else bytes(16)
    data = head + token + text.encode("utf-8", "backslashreplace")
    while data:
        data = data[os.write(result_file, data):]
    os._exit(status)


def describe(error):
    """What an exception says, however its own methods behave."""
    try:
        return str(error)[:MOST_DETAIL]
    except BaseException:
        return ""


def read_until(descriptor, deadline):
    """All that is written to a pipe until its end, a deadline or too many bytes; and whether the end came."""
    data = b""
    while len(data) <= MOST_PAYLOAD:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([descriptor], [], [], left)[0]:
            return data, False
        part = os.read(descriptor, 1 << 16)
        if not part:
            return data, True
        data += part
    return data, False


def wait_until(child, deadline):
    """The child's status, or None if it had to be killed."""
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status
        if time.monotonic() >= deadline:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return None
        time.sleep(0.0005)


def run_program(sources, cpu=2, wall=6.0):
    """Runs a whole program to its end: of several readings of it the first that parses."""
    def action():
        for source in sources[:-1]:
            try:
                code = compile(source, "<program>", "exec")
                break
            except (SyntaxError, ValueError):
                continue
        else:
            code = compile(sources[-1], "<program>", "exec")
        exec(code, {"__name__": "__main__", "__builtins__": __builtins__})
    return in_child(action, cpu, wall)


def answer(value):
    """Writes one result, a line of JSON."""
    sys.stdout.write(json.dumps(value, sort_keys=True) + "\n")
    sys.stdout.flush()

"""Runs test modules as `python -m unittest MODULE...` does, and writes down how each test ended.

usage: record_tests.py FILE MODULE...

FILE gets one line a test: its id, a tab, and the word that says how it ended ("ok" where nothing else happened to it).
Lines go out at once, so that after a crash the last one tells how far the run came.
"""

import signal
import sys
import unittest

RECORD = sys.argv.pop(1)

# Started in the background a process ignores this signal, and so do its children: tests that interrupt them would never end.
signal.signal(signal.SIGINT, signal.default_int_handler)


class Recorder(unittest.TextTestResult):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.record = open(RECORD, "w", encoding="utf-8", buffering=1)
        self.endings = []

    def write(self, test, endings):
        self.record.write(f"{test.id()}\t{', '.join(sorted(endings))}\n")

    def add(self, test, ending):
        if hasattr(test, "_testMethodName") or hasattr(test, "_dt_test"):
            self.endings.append(ending)
        else:  # no test but a fixture of a class or module
            self.write(test, [ending])

    def stopTestRun(self):
        super().stopTestRun()
        self.record.close()

    def startTest(self, test):
        super().startTest(test)
        self.endings = []

    def stopTest(self, test):
        super().stopTest(test)
        self.write(test, self.endings or ["ok"])

    def addError(self, test, err):
        super().addError(test, err)
        self.add(test, f"error {err[0].__name__}")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.add(test, f"failure {err[0].__name__}")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.add(test, f"{subtest._subDescription()} {err[0].__name__}")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.add(test, f"skipped {reason}")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self.add(test, "expected failure")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.add(test, "unexpected success")


unittest.main(module=None, testRunner=unittest.TextTestRunner(resultclass=Recorder))

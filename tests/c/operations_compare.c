/* Every comparison of every pair of operands. */
#include "operands.h"

static const char *const names[] = {"<", "<=", "==", "!=", ">", ">="};

TEST(comparisons, "W-131 W-311 W-312 W-329") {
    make_operands();
    for (int op = Py_LT; op <= Py_GE; op++) {
        FOR_EACH_OPERAND(left) {
            FOR_EACH_OPERAND(right) {
                show_operation(
                    names[op], left, right,
                    PyObject_RichCompare(left->object, right->object, op));
            }
        }
    }
    release_operands();
}

TEST(comparisons_as_truth, "W-131 W-311 W-312 W-329") {
    make_operands();
    for (int op = Py_EQ; op <= Py_NE; op++) {
        FOR_EACH_OPERAND(left) {
            FOR_EACH_OPERAND(right) {
                show_answer(
                    op == Py_EQ ? "is equal" : "is unequal", left, right,
                    PyObject_RichCompareBool(left->object, right->object, op));
            }
        }
    }
    release_operands();
}

TEST_MAIN(ready_operands, &comparisons, &comparisons_as_truth)

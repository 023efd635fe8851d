/* Every operator that may change its left operand, with every pair of them. */
#include "operands.h"

typedef PyObject *operation(PyObject *left, PyObject *right);

static const struct {
    const char *name;
    operation *apply;
} in_place[] = {
#define ROW(slot, name) {"inplace_" #slot, PyNumber_InPlace##name},
    BINARY_OPERATORS(ROW)};

static void show_pair(size_t i, size_t left, size_t right) {
    make_operands(); /* the operation may change them */
    show_operation(
        in_place[i].name, &operands[left], &operands[right],
        in_place[i].apply(operands[left].object, operands[right].object));
}

TEST(two_operands_in_place, "W-132 W-312 W-313 W-314") {
    for (size_t i = 0; i < sizeof in_place / sizeof in_place[0]; i++) {
        for (size_t left = 0; left < operand_count; left++) {
            for (size_t right = 0; right < operand_count; right++) {
                show_pair(i, left, right);
            }
        }
    }
    release_operands();
}

TEST_MAIN(ready_operands, &two_operands_in_place)

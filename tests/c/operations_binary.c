/* Every operator of two operands with every pair of them. */
#include "operands.h"

typedef PyObject *operation(PyObject *left, PyObject *right);

static const struct {
    const char *name;
    operation *apply;
} binary[] = {
#define ROW(slot, name) {#slot, PyNumber_##name},
    BINARY_OPERATORS(ROW){"divmod", PyNumber_Divmod},
};

static void show_row(const char *name, operation *apply, size_t left) {
    for (size_t right = 0; right < operand_count; right++) {
        show_operation(
            name, &operands[left], &operands[right],
            apply(operands[left].object, operands[right].object));
    }
}

TEST(two_operands, "W-132 W-311 W-312 W-314") {
    make_operands();
    for (size_t i = 0; i < sizeof binary / sizeof binary[0]; i++) {
        for (size_t left = 0; left < operand_count; left++) {
            show_row(binary[i].name, binary[i].apply, left);
        }
    }
    release_operands();
}

TEST_MAIN(ready_operands, &two_operands)

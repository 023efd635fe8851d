/* The power of every pair of operands, with and without a third one. */
#include "operands.h"

#include <string.h>

typedef PyObject *power(PyObject *base, PyObject *exponent, PyObject *modulus);

static void show_powers(const char *name, power *apply, const Operand *third) {
    char label[60];
    snprintf(label, sizeof label, "%s mod %s", name, third->name);
    FOR_EACH_OPERAND(left) {
        FOR_EACH_OPERAND(right) {
            show_operation(
                label, left, right,
                apply(left->object, right->object, third->object));
        }
    }
}

static void show_both(const char *third) {
    make_operands();
    FOR_EACH_OPERAND(operand) {
        if (strcmp(operand->name, third) == 0) {
            show_powers("power", PyNumber_Power, operand);
            show_powers("inplace_power", PyNumber_InPlacePower, operand);
        }
    }
    release_operands();
}

TEST(powers_of_two_operands, "W-132 W-311 W-312 W-314") {
    show_both("None");
}

TEST(powers_of_three_operands, "W-132 W-311 W-312 W-314") {
    show_both("7");
    show_both("Full");
    show_both("proxy(Full)");
    show_both("Declining");
    show_both("dead");
    show_both("'ab'");
}

TEST_MAIN(ready_operands, &powers_of_two_operands, &powers_of_three_operands)

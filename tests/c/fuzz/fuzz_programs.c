/* Programs of the random-program machine (programs/machine.h), chosen byte by
 * byte. Nobody says here what comes out of an instruction: it is an object or
 * an exception, everything dies in the end, and the same program does the same
 * when it runs again. */
#include "fuzzing.h"

#include "../programs/machine.h"
#include "../programs/operations.h"
#include "../programs/own_objects.h"

enum { MOST_BEHAVIOUR_STEPS = 18, LARGEST_NUMBER = 1000, STEP_BYTES = 7 };

static size_t take_pair_below(struct input *input, size_t bound) {
    size_t high = take_byte(input);
    return (high << 8 | take_byte(input)) % bound;
}

static const char *take_operation(struct input *input, int nested) {
    size_t point = take_pair_below(input, (size_t)sum_of_weights(nested));
    return operation_at((int)point, nested)->name;
}

struct operands {
    int places[3];
    int number;
};

static struct operands take_operands(struct input *input) {
    struct operands taken;
    for (int i = 0; i < 3; i++) {
        taken.places[i] = (int)take_below(input, SLOTS);
    }
    taken.number = (int)take_pair_below(input, LARGEST_NUMBER);
    return taken;
}

static void take_behaviours(struct input *input) {
    size_t count = take_below(input, MOST_BEHAVIOUR_STEPS);
    for (size_t i = 0; i < count && input->left >= STEP_BYTES; i++) {
        int behaviour = (int)take_below(input, BEHAVIOURS);
        const char *operation = take_operation(input, 1);
        struct operands o = take_operands(input);
        behave(
            behaviour, operation, o.places[0], o.places[1], o.places[2],
            o.number);
    }
}

static unsigned long long run_program(struct input input) {
    begin_program(NULL);
    take_behaviours(&input);
    while (input.left >= STEP_BYTES) {
        const char *operation = take_operation(&input, 0);
        struct operands o = take_operands(&input);
        step(operation, o.places[0], o.places[1], o.places[2], o.number);
        REQUIRE(PyErr_Occurred() == NULL);
    }
    unsigned long long digest = end_program();
    REQUIRE(objects_alive() == 0);
    REQUIRE(contradictions() == 0);
    return digest;
}

void run_input(struct input *input) {
    static int started;
    if (!started) {
        start_machine();
        started = 1;
    }
    struct input program = take_rest(input);
    unsigned long long first = run_program(program);
    REQUIRE(run_program(program) == first);
}

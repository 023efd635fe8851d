/* What the machine can do: tables of operations, one per topic. */
#ifndef TESTS_C_OPERATIONS_H
#define TESTS_C_OPERATIONS_H

#include "machine.h"

/* How an operation is used. */
enum {
    KEEPS = 1,  /* its result goes into the slot for it */
    NESTS = 2,  /* behaviours may hold it */
    PLACES = 4, /* it works on the slots: nobody else owns what lies there */
};

/* What an operand should be, so that not all instructions fail: mostly the next
 * slot that holds such an object is taken. */
enum {
    ANYTHING,
    A_VALUE, /* not None */
    AN_OWN_ONE,
    A_REFERENT,
    A_REFERENCE,
    A_LIST,
    A_DICT,
    A_SET,
    A_TEXT,
    BYTES_OR_LIKE,
    A_NUMBER,
    AN_ITERABLE,
    AN_ITERATOR,
    A_CALLABLE
};
#define FIRST(wanted) ((wanted) << 4)
#define SECOND(wanted) ((wanted) << 8)

/* Both operands are owned by the machine meanwhile. */
typedef struct {
    PyObject *a;
    PyObject *b;
    int place_a;
    int place_b;
    int to;
    int number;
} Operands;

/* A new reference; NULL with an error; NULL without one where there is nothing
 * to do for such operands. */
typedef PyObject *(*Runner)(const Operands *operands);

typedef struct {
    const char *name;
    int weight;
    int traits;
    Runner run;
} Operation;

/* Each ends with an entry without a name. */
extern const Operation attribute_operations[];
extern const Operation behaviour_operations[];
extern const Operation call_operations[];
extern const Operation collection_operations[];
extern const Operation dict_operations[];
extern const Operation iteration_operations[];
extern const Operation list_operations[];
extern const Operation method_operations[];
extern const Operation number_operations[];
extern const Operation object_operations[];
extern const Operation reference_operations[];
extern const Operation sequence_operations[];
extern const Operation set_operations[];
extern const Operation slot_operations[];
extern const Operation text_operations[];
extern const Operation thing_operations[];
extern const Operation value_operations[];

const Operation *find_operation(const char *name);

/* The one at a point of the sum of weights; that of what nests or of all. */
const Operation *operation_at(int point, int nested);
int sum_of_weights(int nested);

/* The result of a function that returns a status or a number. */
PyObject *from_status(long long status);

/* The result of a function that returns a borrowed reference or NULL, with or
 * without an error. */
PyObject *from_borrowed(PyObject *object);

/* What operations need from the start. */
void ready_references(void);
void ready_calls(void);

/* The result where the operands are kept out by a rule. */
PyObject *nothing_to_do(void);

#endif

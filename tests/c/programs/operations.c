#include "operations.h"

#include <stdlib.h>
#include <string.h>

static const Operation *const tables[] = {
    attribute_operations,  behaviour_operations, call_operations,
    collection_operations, dict_operations,      iteration_operations,
    list_operations,       method_operations,    number_operations,
    object_operations,     reference_operations, sequence_operations,
    set_operations,        slot_operations,      text_operations,
    thing_operations,      value_operations};
enum { TABLES = sizeof tables / sizeof tables[0] };

const Operation *find_operation(const char *name) {
    for (int i = 0; i < TABLES; i++) {
        for (const Operation *one = tables[i]; one->name != NULL; one++) {
            if (strcmp(one->name, name) == 0) {
                return one;
            }
        }
    }
    fprintf(stderr, "there is no operation %s\n", name);
    exit(2);
}

static int weight_for(const Operation *one, int nested) {
    if (nested) {
        return (one->traits & NESTS) != 0 ? one->weight : 0;
    }
    return one->weight;
}

int sum_of_weights(int nested) {
    int sum = 0;
    for (int i = 0; i < TABLES; i++) {
        for (const Operation *one = tables[i]; one->name != NULL; one++) {
            sum += weight_for(one, nested);
        }
    }
    return sum;
}

const Operation *operation_at(int point, int nested) {
    for (int i = 0; i < TABLES; i++) {
        for (const Operation *one = tables[i]; one->name != NULL; one++) {
            point -= weight_for(one, nested);
            if (point < 0) {
                return one;
            }
        }
    }
    return NULL;
}

PyObject *from_status(long long status) {
    return PyErr_Occurred() != NULL ? NULL : PyLong_FromLongLong(status);
}

PyObject *from_borrowed(PyObject *object) {
    return Py_XNewRef(object);
}

PyObject *nothing_to_do(void) {
    return NULL;
}

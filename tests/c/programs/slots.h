/* The slots of the machine; each holds an object, None at first. */
#ifndef TESTS_C_SLOTS_H
#define TESTS_C_SLOTS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

PyObject *slot_value(int place);           /* borrowed */
void set_slot(int place, PyObject *value); /* stolen; runs foreign code */
void swap_slots(int a, int b);

#endif

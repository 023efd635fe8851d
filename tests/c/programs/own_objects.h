/* Objects of the machine's own types. Each has a number, by its birth; their
 * births, deaths and reference counts are in the transcript. */
#ifndef TESTS_C_OWN_OBJECTS_H
#define TESTS_C_OWN_OBJECTS_H

#include "describe.h"

/* Kinds of types written in C: the first ones are objects with two places for
 * others, what follows are subtypes of what is built in. */
enum {
    PLAIN,  /* collected, with a weak list */
    FINAL,  /* the same with tp_finalize */
    LOOSE,  /* collected, no weak list */
    HIDDEN, /* not collected, with a weak list */
    BARE,   /* not collected, no weak list */
    LIST,
    DICT,
    SET,
    TUPLE,
    STR,
    INT,
    FLOAT,
    OWN_KINDS
};

void ready_own_objects(void);
PyTypeObject *own_type(int kind);

/* The classes made from them, by type(name, bases, dict) and from specs. */
void ready_own_classes(void);
int count_of_classes(void);
PyTypeObject *own_class(int which);

/* A class with a special method more, derived from another one; owned. */
PyObject *derive_class(int which, int special);

/* -1 for all others. */
int number_of(PyObject *object);

/* Whether it has the places a and b. */
int has_places(PyObject *object);

/* Gives an object its number; takes it away when the memory goes. */
void is_born(PyObject *object);
void dies(PyObject *object);

/* Forgets all, as a program begins. */
void forget_objects(void);
int objects_alive(void);
PyObject *object_alive(int which);

/* Whether a weak reference to one of them is being destroyed. */
int is_reference_dying(void);

/* Writes the counts that are not what they were. */
void put_changed_counts(Text *text);

/* Cuts what objects hold on to where no collector would. */
void cut_all(void);

#endif

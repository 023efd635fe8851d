#define _POSIX_C_SOURCE 200809L
#include "machine.h"

#include "../collected.h"
#include "contents.h"
#include "happenings.h"
#include "operations.h"
#include "own_objects.h"
#include "slots.h"
#include "transcript.h"

#include <stdlib.h>
#include <string.h>

enum {
    MOST_IN_BEHAVIOUR = 6,
    DEEPEST = 3,
    MOST_HAPPENINGS = 250,
    MOST_WEIGHT = 300
};

typedef struct {
    const Operation *operation;
    int a;
    int b;
    int to;
    int number;
} Instruction;

typedef struct {
    Instruction instructions[MOST_IN_BEHAVIOUR];
    int count;
} Behaviour;

int has_proxies;

static PyObject *slots[SLOTS];
static Behaviour behaviours[BEHAVIOURS];
static Frame *frame;
static int depth;
static int left_to_happen;
static int happenings;
static int is_ending;

/* ---- happenings ---- */

int happenings_so_far(void) {
    return happenings;
}

void happened(const char *format, ...) {
    char line[2000];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    happenings++;
    left_to_happen--;
    if (is_order_lost()) {
        keep_line(line);
        return;
    }
    begin_line(depth);
    write_text(line);
}

/* ---- slots ---- */

PyObject *slot_value(int place) {
    return slots[place % SLOTS];
}

void set_slot(int place, PyObject *value) {
    Py_SETREF(slots[place % SLOTS], value);
}

void swap_slots(int a, int b) {
    PyObject *held = slots[a % SLOTS];
    slots[a % SLOTS] = slots[b % SLOTS];
    slots[b % SLOTS] = held;
}

/* Rule "light": what has grown too large goes, or lines and time would double
 * with each instruction. */
static void drop_heavy_slots(void) {
    for (int i = 0; i < SLOTS; i++) {
        if (weight_of(slots[i], MOST_WEIGHT) >= MOST_WEIGHT) {
            write_text(" heavy");
            set_slot(i, Py_NewRef(Py_None));
        }
    }
}

/* Rule "no addresses": types, functions and texts about them are not kept, so
 * that nothing later depends on where they are; iterators are. */
static int may_be_kept(PyObject *object) {
    return PyIter_Check(object) || !has_address(object, 3);
}

/* ---- instructions ---- */

static int contradictory;

int contradictions(void) {
    return contradictory;
}

static void write_result(PyObject *result) {
    Text text = {.used = 0};
    PyObject *error = PyErr_GetRaisedException();
    if (result != NULL) {
        put(&text, " = ");
        put_object(&text, result, 2);
    } else if (error == NULL) {
        put(&text, " -");
    }
    if (error != NULL) {
        put(&text, result == NULL ? " raises " : " AND RAISES ");
        contradictory += result != NULL;
        put_exception(&text, error);
    }
    write_text(text.data);
    Py_XDECREF(error);
}

static int is_iterable(PyObject *object) {
    PyTypeObject *type = Py_TYPE(object);
    return type->tp_iter != NULL || (type->tp_as_sequence != NULL &&
                                     type->tp_as_sequence->sq_item != NULL);
}

static int is_referent(PyObject *object) {
    return number_of(object) >= 0 && PyType_SUPPORTS_WEAKREFS(Py_TYPE(object));
}

static int is_wanted(PyObject *object, int wanted) {
    switch (wanted) {
    case A_VALUE:
        return object != Py_None;
    case AN_OWN_ONE:
        return number_of(object) >= 0;
    case A_REFERENT:
        return is_referent(object);
    case A_REFERENCE:
        return PyWeakref_Check(object);
    case A_LIST:
        return PyList_Check(object);
    case A_DICT:
        return PyDict_Check(object);
    case A_SET:
        return PyAnySet_Check(object);
    case A_TEXT:
        return PyUnicode_Check(object);
    case BYTES_OR_LIKE:
        return PyBytes_Check(object) || PyByteArray_Check(object);
    case A_NUMBER:
        return PyNumber_Check(object);
    case AN_ITERABLE:
        return is_iterable(object);
    case AN_ITERATOR:
        return PyIter_Check(object);
    case A_CALLABLE:
        return PyCallable_Check(object);
    default:
        return 1;
    }
}

/* The slot itself, or the next one with what is wanted; now and then what does
 * not fit. */
static int fitting_place(int place, int wanted, int number) {
    enum { SELDOM = 11 };
    for (int i = 0; i < SLOTS && number % SELDOM != 0; i++) {
        if (is_wanted(slot_value(place + i), wanted & 15)) {
            return (place + i) % SLOTS;
        }
    }
    return place % SLOTS;
}

static void run(const Instruction *instruction) {
    const Operation *operation = instruction->operation;
    int number = instruction->number;
    int owns = !(operation->traits & PLACES);
    int a = fitting_place(instruction->a, operation->traits >> 4, number);
    int b = fitting_place(instruction->b, operation->traits >> 8, number);
    Operands operands = {
        owns ? Py_NewRef(slot_value(a)) : NULL,
        owns ? Py_NewRef(slot_value(b)) : NULL,
        a,
        b,
        instruction->to % SLOTS,
        number};
    char head[80];
    snprintf(
        head, sizeof head, "%s %d %d %d %d", operation->name, operands.place_a,
        operands.place_b, operands.to, operands.number);
    write_text(head);
    PyObject *result = operation->run(&operands);
    write_result(result);
    if (result != NULL && (operation->traits & KEEPS) != 0 &&
        may_be_kept(result)) {
        set_slot(operands.to, Py_NewRef(result));
    }
    Py_XDECREF(result);
    Py_XDECREF(operands.a);
    Py_XDECREF(operands.b);
    drop_heavy_slots();
}

static Instruction instruction_of(
    const char *operation, int a, int b, int to, int number) {
    return (Instruction){find_operation(operation), a, b, to, number};
}

void step(const char *operation, int a, int b, int to, int number) {
    Instruction instruction = instruction_of(operation, a, b, to, number);
    left_to_happen = MOST_HAPPENINGS;
    run(&instruction);
    Text text = {.used = 0};
    put(&text, " |");
    put_changed_counts(&text);
    put(&text, "\n");
    write_text(text.data);
}

/* ---- behaviours ---- */

void behave(
    int behaviour, const char *operation, int a, int b, int to, int number) {
    Behaviour *extended = &behaviours[behaviour % BEHAVIOURS];
    if (extended->count < MOST_IN_BEHAVIOUR) {
        extended->instructions[extended->count++] =
            instruction_of(operation, a, b, to, number);
    }
}

int is_tired(void) {
    return left_to_happen <= 0;
}

Frame *running(void) {
    return frame;
}

int runs_for(PyObject *self) {
    const Frame *one = frame;
    while (one != NULL && one->self != self) {
        one = one->outer;
    }
    return one != NULL;
}

/* It ends with the instruction that raises. */
static void run_behaviour(const Behaviour *behaviour) {
    for (int i = 0; i < behaviour->count && frame->error == NULL; i++) {
        begin_line(depth);
        run(&behaviour->instructions[i]);
        left_to_happen--;
    }
}

int act(int behaviour, PyObject *self, PyObject *argument, PyObject **answer) {
    if (is_ending || is_order_lost() || is_tired() || depth == DEEPEST ||
        behaviour < 0) {
        return 0;
    }
    Frame own = {frame, self, argument, NULL, NULL};
    Frame *outer = frame;
    frame = &own;
    depth++;
    run_behaviour(&behaviours[behaviour % BEHAVIOURS]);
    depth--;
    frame = outer;
    if (own.error != NULL) {
        Py_XDECREF(own.answer);
        PyErr_SetRaisedException(own.error);
        return -1;
    }
    *answer = own.answer;
    return 0;
}

/* ---- collections ---- */

static int has_old_objects;
static int is_collecting;

static PyObject *gc;
static int is_anything_aside;

PyObject *set_aside(int freezes) {
    has_old_objects = 1;
    is_anything_aside = 1;
    return PyObject_CallMethod(gc, freezes ? "freeze" : "unfreeze", NULL);
}

static void end_set_aside(int freezes) {
    if (is_anything_aside) {
        Py_XDECREF(set_aside(freezes));
    }
    is_anything_aside &= !freezes;
}

PyObject *collect_generation(int generation) {
    if (is_reference_dying()) { /* rule W-003 */
        return PyLong_FromLong(0);
    }
    if (is_collecting) {
        return PyLong_FromSsize_t(collect(generation));
    }
    if (generation == 2 && has_old_objects) {
        lose_order();
    }
    has_old_objects |= generation > 0;
    is_collecting = 1;
    Py_ssize_t found = collect(generation);
    is_collecting = 0;
    write_kept_lines();
    return PyLong_FromSsize_t(found);
}

/* ---- errors that nobody handles ---- */

static PyObject *report(PyObject *self, PyObject *details) {
    (void)self;
    Text text = {.used = 0};
    put_exception(&text, PyTuple_GetItem(details, 1));
    put(&text, " ");
    put_object(&text, PyTuple_GetItem(details, 3), 1);
    put(&text, " ");
    put_object(&text, PyTuple_GetItem(details, 4), 0);
    happened("unraisable %s", text.data);
    Py_RETURN_NONE;
}

/* ---- programs ---- */

void start_machine(void) {
    static PyMethodDef definition = {"report", report, METH_O, NULL};
    setenv("PYTHONHASHSEED", "0", 1);
    Py_InitializeEx(0);
    gc = PyImport_ImportModule("gc");
    ready_own_objects();
    ready_own_classes();
    ready_references();
    ready_calls();
    ready_collected();
    PyObject *hook = PyCFunction_New(&definition, NULL);
    PySys_SetObject("unraisablehook", hook);
    Py_DECREF(hook);
    for (int i = 0; i < SLOTS; i++) {
        slots[i] = Py_NewRef(Py_None);
    }
}

void begin_program(FILE *transcript) {
    begin_transcript(transcript);
    has_old_objects = 0;
    has_proxies = 0;
    happenings = 0;
    is_ending = 0;
    memset(behaviours, 0, sizeof behaviours);
    forget_objects();
}

/* Releases all that is left, with nobody acting any more. */
unsigned long long end_program(void) {
    is_ending = 1;
    lose_order();
    left_to_happen = MOST_HAPPENINGS;
    write_text("end:");
    end_set_aside(0);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < SLOTS; i++) {
            set_slot(i, Py_NewRef(Py_None));
        }
        collect(2);
        cut_all();
    }
    end_set_aside(1);
    write_kept_lines();
    Text text = {.used = 0};
    put(&text, "\n%d left, %d happened\n", objects_alive(), happenings);
    write_text(text.data);
    return digest_of_transcript();
}

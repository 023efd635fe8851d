#include "graph.h"

#include "../collected.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_OBJECTS = 4096, MOST_EVENTS = 8192 };

/* Object and weak reference are found by their number, which is never used
 * again in a case. */
typedef struct {
    PyObject ob_base;
    PyObject *weaklist;
    PyObject *edges[LINKS];
    int number;
    int action;
    int slot;
} Thing;

typedef struct {
    int action;
    int slot;
} Behaviour;

typedef struct {
    char kind;
    int number;
} Event;

static PyObject *roots[ROOTS];
static PyObject *references[REFERENCES];
static int numbers_of_references[REFERENCES];
static PyObject *kept[MOST_OBJECTS];       /* resurrected, by number */
static Thing *alive[MOST_OBJECTS];         /* by number; NULL: gone */
static Behaviour behaviours[MOST_OBJECTS]; /* of callbacks */
static int things_made;
static int references_made;
static Event events[MOST_EVENTS];
static int event_count;
static int depth_of_collections;
static int order_is_fixed;
static int has_old_objects;
static FILE *output;
static unsigned long long digest;

static void write_down(const char *format, ...) {
    char text[64];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    for (const char *c = text; *c != '\0'; c++) {
        digest = (digest ^ (unsigned char)*c) * 1099511628211ULL;
    }
    if (output != NULL) {
        fputs(text, output);
    }
}

static void happened(char kind, int number) {
    if (event_count < MOST_EVENTS) {
        events[event_count].kind = kind;
        events[event_count].number = number;
        event_count++;
    }
}

static Thing *thing_in(int root) {
    return (Thing *)roots[root % ROOTS];
}

static void act(int action, int slot, Thing *self);

/* ---- objects ---- */

static int thing_traverse(PyObject *self, visitproc visit, void *arg) {
    for (int i = 0; i < LINKS; i++) {
        Py_VISIT(((Thing *)self)->edges[i]);
    }
    return 0;
}

static void cut_edges(Thing *thing) {
    for (int i = 0; i < LINKS; i++) {
        Py_CLEAR(thing->edges[i]);
    }
}

static int thing_clear(PyObject *self) {
    happened('x', ((Thing *)self)->number);
    cut_edges((Thing *)self);
    return 0;
}

static void thing_finalize(PyObject *self) {
    Thing *thing = (Thing *)self;
    happened('f', thing->number);
    act(thing->action, thing->slot, thing);
}

static void end_thing(PyObject *self) {
    Thing *thing = (Thing *)self;
    if (thing->weaklist != NULL) {
        PyObject_ClearWeakRefs(self);
    }
    cut_edges(thing);
    happened('d', thing->number);
    alive[thing->number] = NULL;
}

static void plain_dealloc(PyObject *self) {
    PyObject_GC_UnTrack(self);
    end_thing(self);
    PyObject_GC_Del(self);
}

static void final_dealloc(PyObject *self) {
    if (PyObject_CallFinalizerFromDealloc(self) == 0) {
        plain_dealloc(self);
    }
}

static void hidden_dealloc(PyObject *self) {
    end_thing(self);
    PyObject_Free(self);
}

static PyTypeObject Plain_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "graph.Plain",
    .tp_basicsize = sizeof(Thing),
    .tp_dealloc = plain_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = thing_traverse,
    .tp_clear = thing_clear,
    .tp_weaklistoffset = offsetof(Thing, weaklist),
};

static PyTypeObject Final_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "graph.Final",
    .tp_basicsize = sizeof(Thing),
    .tp_dealloc = final_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = thing_traverse,
    .tp_clear = thing_clear,
    .tp_weaklistoffset = offsetof(Thing, weaklist),
    .tp_finalize = thing_finalize,
};

static PyTypeObject Hidden_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "graph.Hidden",
    .tp_basicsize = sizeof(Thing),
    .tp_dealloc = hidden_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Thing, weaklist),
};

static PyObject *make_thing(int kind) {
    static PyTypeObject *const types[KINDS] = {
        &Plain_Type, &Final_Type, &Hidden_Type};
    PyTypeObject *type = types[kind % KINDS];
    if (things_made == MOST_OBJECTS) {
        return NULL;
    }
    Thing *thing = PyType_IS_GC(type) ? PyObject_GC_New(Thing, type)
                                      : PyObject_New(Thing, type);
    CHECK(thing != NULL);
    memset(
        (char *)thing + sizeof(PyObject), 0, sizeof(Thing) - sizeof(PyObject));
    thing->number = things_made++;
    alive[thing->number] = thing;
    if (PyType_IS_GC(type)) {
        PyObject_GC_Track(thing);
    }
    return (PyObject *)thing;
}

/* ---- weak references ---- */

static PyObject *callback_body(PyObject *self, PyObject *reference) {
    int number = (int)PyLong_AsLong(self);
    PyWeakReference *weakref = weakref_of(reference);
    CHECK(weakref->wr_object == Py_None);
    happened(weakref->wr_callback == NULL ? 'c' : 'C', number);
    act(behaviours[number].action, behaviours[number].slot, NULL);
    Py_RETURN_NONE;
}

static PyMethodDef callback_definition = {
    "callback", callback_body, METH_O, NULL};

static PyObject *make_callback(int number) {
    PyObject *self = PyLong_FromLong(number);
    PyObject *callback = PyCFunction_New(&callback_definition, self);
    Py_DECREF(self);
    return callback;
}

static void refer(int slot, PyObject *target, int flavour, int has_callback) {
    if (target == NULL || references_made == MOST_OBJECTS) {
        return;
    }
    int number = references_made++;
    PyObject *callback = has_callback ? make_callback(number) : NULL;
    PyObject *made = NULL;
    if (flavour % FLAVOURS == REFERENCE) {
        made = PyWeakref_NewRef(target, callback);
    } else if (flavour % FLAVOURS == PROXY) {
        made = PyWeakref_NewProxy(target, callback);
    } else {
        made = new_subreference(target, callback);
    }
    CHECK(made != NULL);
    Py_XDECREF(callback);
    slot %= REFERENCES;
    numbers_of_references[slot] = number;
    Py_XSETREF(references[slot], made);
}

/* ---- what callbacks and finalizers do ---- */

static void act_freely(int action, int slot, Thing *self) {
    switch (action) {
    case DROP_ROOT:
        Py_CLEAR(roots[slot % ROOTS]);
        break;
    case DROP_REFERENCE:
        Py_CLEAR(references[slot % REFERENCES]);
        break;
    case MAKE_ROOT:
        Py_XSETREF(roots[slot % ROOTS], make_thing(PLAIN));
        break;
    case REFER_TO_ROOT:
        refer(slot, roots[slot % ROOTS], REFERENCE, 1);
        break;
    case COLLECT:
        happened('n', (int)collect(slot % 3));
        break;
    case CUT_EDGES:
        cut_edges(self);
        break;
    case REFER_TO_SELF:
        refer(slot, (PyObject *)self, slot, slot & 1);
        break;
    case LINK_TO_ROOT:
        Py_XINCREF(roots[slot % ROOTS]);
        Py_XSETREF(self->edges[slot % LINKS], roots[slot % ROOTS]);
        break;
    default:
        break;
    }
}

static void act(int action, int slot, Thing *self) {
    if (self == NULL && action >= RESURRECT) {
        return;
    }
    if (action == RESURRECT) {
        if (kept[self->number] == NULL) {
            kept[self->number] = Py_NewRef((PyObject *)self);
        }
        return;
    }
    /* Only an inner collection would be a second one, and does nothing. */
    if (depth_of_collections == 0 && action == COLLECT) {
        return;
    }
    if (depth_of_collections == 0 || order_is_fixed) {
        act_freely(action, slot, self);
    }
}

/* ---- the transcript ---- */

static int compare_events(const void *left, const void *right) {
    const Event *a = left;
    const Event *b = right;
    return a->kind != b->kind ? a->kind - b->kind : a->number - b->number;
}

/* The stages of a collection begin with the first finalizer and the first
 * tp_clear; within a stage the order is not compared. Which objects are cleared
 * before the rest falls apart depends on the order, too. */
static void sort_stages(void) {
    int start = 0;
    char next = 'f';
    for (int i = 0; i <= event_count; i++) {
        int begins =
            i < event_count &&
            (events[i].kind == next || (next == 'f' && events[i].kind == 'x'));
        if (!begins && i < event_count) {
            continue;
        }
        qsort(
            events + start, (size_t)(i - start), sizeof(Event), compare_events);
        start = i;
        next = next == 'f' && i < event_count && events[i].kind == 'f' ? 'x'
                                                                       : '\0';
    }
    int left = 0;
    for (int i = 0; i < event_count; i++) {
        if (events[i].kind != 'x') {
            events[left++] = events[i];
        }
    }
    event_count = left;
}

static int number_of(PyObject *object) {
    return object == Py_None ? -1 : ((Thing *)object)->number;
}

static void write_state(void) {
    for (int i = 0; i < event_count; i++) {
        write_down(" %c%d", events[i].kind, events[i].number);
    }
    event_count = 0;
    write_down(" |");
    for (int i = 0; i < things_made; i++) {
        if (alive[i] != NULL) {
            write_down(" %d", i);
        }
    }
    write_down(" |");
    for (int i = 0; i < REFERENCES; i++) {
        if (references[i] != NULL) {
            PyWeakReference *weakref = weakref_of(references[i]);
            write_down(
                " %d>%d%s", numbers_of_references[i],
                number_of(weakref->wr_object),
                weakref->wr_callback == NULL ? "" : "!");
        }
    }
    write_down("\n");
}

/* ---- steps ---- */

void step_make(int root, int kind) {
    write_down("make %d %d:", root, kind);
    Py_XSETREF(roots[root % ROOTS], make_thing(kind));
    write_state();
}

static PyObject *wrap(PyObject *target, int wrapping) {
    PyObject *wrapped = NULL;
    switch (wrapping % WRAPPINGS) {
    case IN_TUPLE:
        return PyTuple_Pack(1, target);
    case IN_DICT:
        wrapped = PyDict_New();
        CHECK(PyDict_SetItemString(wrapped, "target", target) == 0);
        return wrapped;
    case IN_FUNCTION:
        return PyCFunction_New(&callback_definition, target);
    default:
        return Py_NewRef(target);
    }
}

void step_link(int root, int edge, int target, int wrapping) {
    write_down("link %d %d %d %d:", root, edge, target, wrapping);
    Thing *from = thing_in(root);
    PyObject *to = roots[target % ROOTS];
    if (from != NULL && to != NULL) {
        Py_XSETREF(from->edges[edge % LINKS], wrap(to, wrapping));
    }
    write_state();
}

void step_unlink(int root, int edge) {
    write_down("unlink %d %d:", root, edge);
    Thing *from = thing_in(root);
    if (from != NULL) {
        Py_CLEAR(from->edges[edge % LINKS]);
    }
    write_state();
}

void step_drop(int root) {
    write_down("drop %d:", root);
    Py_CLEAR(roots[root % ROOTS]);
    write_state();
}

void step_refer(int reference, int root, int flavour, int has_callback) {
    write_down("refer %d %d %d %d:", reference, root, flavour, has_callback);
    refer(reference, roots[root % ROOTS], flavour, has_callback);
    write_state();
}

void step_callback_does(int reference, int action, int slot) {
    write_down("callback does %d %d %d:", reference, action, slot);
    if (references[reference % REFERENCES] != NULL) {
        int number = numbers_of_references[reference % REFERENCES];
        behaviours[number].action = action % ACTIONS;
        behaviours[number].slot = slot;
    }
    write_state();
}

void step_finalizer_does(int root, int action, int slot) {
    write_down("finalizer does %d %d %d:", root, action, slot);
    Thing *thing = thing_in(root);
    if (thing != NULL) {
        thing->action = action % ACTIONS;
        thing->slot = slot;
    }
    write_state();
}

void step_hold(int root, int edge, int reference) {
    write_down("hold %d %d %d:", root, edge, reference);
    Thing *from = thing_in(root);
    PyObject *held = references[reference % REFERENCES];
    if (from != NULL && held != NULL) {
        Py_INCREF(held);
        Py_XSETREF(from->edges[edge % LINKS], held);
    }
    write_state();
}

void step_unrefer(int reference) {
    write_down("unrefer %d:", reference);
    Py_CLEAR(references[reference % REFERENCES]);
    write_state();
}

void step_take(int root, int reference) {
    write_down("take %d %d:", root, reference);
    PyObject *from = references[reference % REFERENCES];
    PyObject *referent = from == NULL ? Py_None : PyWeakref_GetObject(from);
    if (referent != Py_None) {
        Py_INCREF(referent);
        Py_XSETREF(roots[root % ROOTS], referent);
    }
    write_state();
}

void step_collect(int generation) {
    generation %= 3;
    write_down("collect %d:", generation);
    order_is_fixed = generation < 2 || !has_old_objects;
    has_old_objects |= generation > 0;
    depth_of_collections++;
    Py_ssize_t found = collect(generation);
    depth_of_collections--;
    if (!order_is_fixed) {
        sort_stages();
    }
    write_down(" (%d)", (int)found);
    write_state();
}

/* ---- cases ---- */

void ready_graphs(void) {
    ready_collected();
    CHECK(PyType_Ready(&Plain_Type) == 0);
    CHECK(PyType_Ready(&Final_Type) == 0);
    CHECK(PyType_Ready(&Hidden_Type) == 0);
}

void begin_graph(FILE *transcript) {
    output = transcript;
    digest = 14695981039346656037ULL;
    things_made = 0;
    references_made = 0;
    event_count = 0;
    has_old_objects = 0;
    memset(behaviours, 0, sizeof behaviours);
}

static int count_alive(void) {
    int count = 0;
    for (int i = 0; i < things_made; i++) {
        count += alive[i] != NULL;
    }
    return count;
}

/* Cycles through hidden objects are never found. */
static void cut_the_rest(void) {
    for (int i = 0; i < things_made; i++) {
        Thing *thing = alive[i];
        if (thing != NULL) {
            Py_INCREF(thing);
            cut_edges(thing);
            Py_DECREF(thing);
        }
    }
}

/* Releases all that is left, with nobody acting any more. */
unsigned long long end_graph(void) {
    write_down("end:");
    order_is_fixed = 0;
    depth_of_collections = 1;
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < ROOTS; i++) {
            Py_CLEAR(roots[i]);
        }
        for (int i = 0; i < REFERENCES; i++) {
            Py_CLEAR(references[i]);
        }
        for (int i = 0; i < things_made; i++) {
            Py_CLEAR(kept[i]);
        }
        collect(2);
        cut_the_rest();
    }
    depth_of_collections = 0;
    CHECK(count_alive() == 0);
    CHECK(PyErr_Occurred() == NULL);
    write_down(" %d %d\n", things_made, references_made);
    return digest;
}

/* An object that stands for another: every operation is forwarded to it. */
#include "type_kinds.h"

#include <stddef.h>

DECLARE_TYPE(wrapper_type);
DEFINE_TYPE(wrapper_type);

typedef struct {
    PyObject_HEAD
    PyObject *wrapped;
    PyObject *dict;
    PyObject *weaklist;
    Py_ssize_t forwards;
} Wrapper;

static int is_wrapper(PyObject *op) {
    return PyObject_TypeCheck(op, TYPE(wrapper_type));
}

/* What an operand stands for, borrowed; NULL with an error. */
static PyObject *unwrap(PyObject *op) {
    if (!is_wrapper(op)) {
        return op;
    }
    Wrapper *self = (Wrapper *)op;
    self->forwards++;
    if (self->wrapped == NULL) {
        PyErr_SetString(PyExc_ValueError, "wrapper has not been initialised");
    }
    return self->wrapped;
}

#define UNARY(name, call)                                                      \
    static PyObject *wrapper_##name(PyObject *op) {                            \
        PyObject *wrapped = unwrap(op);                                        \
        return wrapped == NULL ? NULL : call(wrapped);                         \
    }

#define BINARY(name, call)                                                     \
    static PyObject *wrapper_##name(PyObject *left, PyObject *right) {         \
        PyObject *one = unwrap(left);                                          \
        PyObject *two = one == NULL ? NULL : unwrap(right);                    \
        return two == NULL ? NULL : call(one, two);                            \
    }

/* The wrapper stays and stands for the result. */
#define IN_PLACE(name, call)                                                   \
    static PyObject *wrapper_##name(PyObject *left, PyObject *right) {         \
        PyObject *one = unwrap(left);                                          \
        PyObject *two = one == NULL ? NULL : unwrap(right);                    \
        PyObject *result = two == NULL ? NULL : call(one, two);                \
        if (result == NULL) {                                                  \
            return NULL;                                                       \
        }                                                                      \
        PyObject *old = ((Wrapper *)left)->wrapped;                            \
        ((Wrapper *)left)->wrapped = result;                                   \
        Py_DECREF(old);                                                        \
        return Py_NewRef(left);                                                \
    }

UNARY(negative, PyNumber_Negative)
UNARY(positive, PyNumber_Positive)
UNARY(absolute, PyNumber_Absolute)
UNARY(invert, PyNumber_Invert)
UNARY(int, PyNumber_Long)
UNARY(float, PyNumber_Float)
UNARY(index, PyNumber_Index)
UNARY(str, PyObject_Str)
UNARY(iter, PyObject_GetIter)

BINARY(add, PyNumber_Add)
BINARY(subtract, PyNumber_Subtract)
BINARY(multiply, PyNumber_Multiply)
BINARY(remainder, PyNumber_Remainder)
BINARY(divmod, PyNumber_Divmod)
BINARY(lshift, PyNumber_Lshift)
BINARY(rshift, PyNumber_Rshift)
BINARY(and, PyNumber_And)
BINARY(xor, PyNumber_Xor)
BINARY(or, PyNumber_Or)
BINARY(floor_divide, PyNumber_FloorDivide)
BINARY(true_divide, PyNumber_TrueDivide)
BINARY(matrix_multiply, PyNumber_MatrixMultiply)
BINARY(subscript, PyObject_GetItem)

IN_PLACE(inplace_add, PyNumber_InPlaceAdd)
IN_PLACE(inplace_subtract, PyNumber_InPlaceSubtract)
IN_PLACE(inplace_multiply, PyNumber_InPlaceMultiply)
IN_PLACE(inplace_remainder, PyNumber_InPlaceRemainder)
IN_PLACE(inplace_lshift, PyNumber_InPlaceLshift)
IN_PLACE(inplace_rshift, PyNumber_InPlaceRshift)
IN_PLACE(inplace_and, PyNumber_InPlaceAnd)
IN_PLACE(inplace_xor, PyNumber_InPlaceXor)
IN_PLACE(inplace_or, PyNumber_InPlaceOr)
IN_PLACE(inplace_floor_divide, PyNumber_InPlaceFloorDivide)
IN_PLACE(inplace_true_divide, PyNumber_InPlaceTrueDivide)
IN_PLACE(inplace_matrix_multiply, PyNumber_InPlaceMatrixMultiply)

static PyObject *wrapper_power(PyObject *x, PyObject *y, PyObject *z) {
    PyObject *one = unwrap(x);
    PyObject *two = one == NULL ? NULL : unwrap(y);
    PyObject *three = two == NULL ? NULL : unwrap(z);
    return three == NULL ? NULL : PyNumber_Power(one, two, three);
}

static int wrapper_bool(PyObject *op) {
    PyObject *wrapped = unwrap(op);
    return wrapped == NULL ? -1 : PyObject_IsTrue(wrapped);
}

static Py_ssize_t wrapper_length(PyObject *op) {
    PyObject *wrapped = unwrap(op);
    return wrapped == NULL ? -1 : PyObject_Size(wrapped);
}

static int wrapper_contains(PyObject *op, PyObject *value) {
    PyObject *wrapped = unwrap(op);
    return wrapped == NULL ? -1 : PySequence_Contains(wrapped, value);
}

static int wrapper_assign(PyObject *op, PyObject *key, PyObject *value) {
    PyObject *wrapped = unwrap(op);
    return wrapped == NULL ? -1
           : value == NULL ? PyObject_DelItem(wrapped, key)
                           : PyObject_SetItem(wrapped, key, value);
}

static PyObject *wrapper_call(PyObject *op, PyObject *args, PyObject *kw) {
    PyObject *wrapped = unwrap(op);
    return wrapped == NULL ? NULL : PyObject_Call(wrapped, args, kw);
}

static Py_hash_t wrapper_hash(PyObject *op) {
    PyObject *wrapped = unwrap(op);
    return wrapped == NULL ? -1 : PyObject_Hash(wrapped);
}

static PyObject *wrapper_compare(PyObject *left, PyObject *right, int op) {
    PyObject *one = unwrap(left);
    PyObject *two = one == NULL ? NULL : unwrap(right);
    return two == NULL ? NULL : PyObject_RichCompare(one, two, op);
}

static PyObject *wrapper_next(PyObject *op) {
    PyObject *wrapped = unwrap(op);
    if (wrapped == NULL) {
        return NULL;
    }
    if (!PyIter_Check(wrapped)) {
        return PyErr_Format(PyExc_TypeError, "%R is no iterator", wrapped);
    }
    return PyIter_Next(wrapped);
}

static PyObject *wrapper_repr(PyObject *op) {
    Wrapper *self = (Wrapper *)op;
    return self->wrapped == NULL
               ? PyUnicode_FromString("<wrapper of nothing>")
               : PyUnicode_FromFormat("<wrapper of %R>", self->wrapped);
}

/* Attributes of the wrapper itself, else the other's. */
static PyObject *wrapper_getattro(PyObject *op, PyObject *name) {
    PyObject *own = PyObject_GenericGetAttr(op, name);
    if (own != NULL || !PyErr_ExceptionMatches(PyExc_AttributeError)) {
        return own;
    }
    PyErr_Clear();
    PyObject *wrapped = unwrap(op);
    return wrapped == NULL ? NULL : PyObject_GetAttr(wrapped, name);
}

/* Names that begin with _self_ stay here. */
static int wrapper_setattro(PyObject *op, PyObject *name, PyObject *value) {
    PyObject *prefix = PyUnicode_FromString("_self_");
    Py_ssize_t here =
        prefix == NULL
            ? -1
            : PyUnicode_Tailmatch(name, prefix, 0, PY_SSIZE_T_MAX, -1);
    Py_XDECREF(prefix);
    if (here != 0) {
        return here < 0 ? -1 : PyObject_GenericSetAttr(op, name, value);
    }
    if (PyUnicode_CompareWithASCIIString(name, "__wrapped__") == 0) {
        return PyObject_GenericSetAttr(op, name, value);
    }
    PyObject *wrapped = unwrap(op);
    return wrapped == NULL ? -1 : PyObject_SetAttr(wrapped, name, value);
}

static PyObject *wrapper_new(PyTypeObject *type, PyObject *args, PyObject *kw) {
    (void)args;
    (void)kw;
    return PyType_GenericAlloc(type, 0);
}

static int wrapper_init(PyObject *op, PyObject *args, PyObject *kw) {
    static char *names[] = {"wrapped", NULL};
    Wrapper *self = (Wrapper *)op;
    PyObject *wrapped;
    if (!PyArg_ParseTupleAndKeywords(args, kw, "O:Wrapper", names, &wrapped)) {
        return -1;
    }
    PyObject *old = self->wrapped;
    self->wrapped = Py_NewRef(wrapped);
    Py_XDECREF(old);
    return 0;
}

static int wrapper_traverse(PyObject *op, visitproc visit, void *arg) {
    VISIT_TYPE(op);
    Py_VISIT(((Wrapper *)op)->wrapped);
    Py_VISIT(((Wrapper *)op)->dict);
    return 0;
}

static int wrapper_clear(PyObject *op) {
    Py_CLEAR(((Wrapper *)op)->wrapped);
    Py_CLEAR(((Wrapper *)op)->dict);
    return 0;
}

static void wrapper_dealloc(PyObject *op) {
    PyTypeObject *type = Py_TYPE(op);
    PyObject_GC_UnTrack(op);
    if (((Wrapper *)op)->weaklist != NULL) {
        PyObject_ClearWeakRefs(op);
    }
    wrapper_clear(op);
    PyObject_GC_Del(op);
    RELEASE_TYPE(type);
}

static PyObject *get_wrapped(PyObject *op, void *closure) {
    (void)closure;
    return Py_XNewRef(unwrap(op));
}

static int set_wrapped(PyObject *op, PyObject *value, void *closure) {
    (void)closure;
    if (value == NULL) {
        PyErr_SetString(PyExc_TypeError, "__wrapped__ must be an object");
        return -1;
    }
    PyObject *old = ((Wrapper *)op)->wrapped;
    ((Wrapper *)op)->wrapped = Py_NewRef(value);
    Py_XDECREF(old);
    return 0;
}

static PyObject *get_class(PyObject *op, void *closure) {
    PyObject *wrapped = unwrap(op);
    (void)closure;
    return wrapped == NULL ? NULL
                           : PyObject_GetAttrString(wrapped, "__class__");
}

static PyGetSetDef wrapper_getset[] = {
    {"__wrapped__", get_wrapped, set_wrapped, NULL, NULL},
    {"__class__", get_class, NULL, NULL, NULL},
    {"__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL}};

static PyMemberDef wrapper_members[] = {
    {"_self_forwards", Py_T_PYSSIZET, offsetof(Wrapper, forwards), 0, NULL},
    {"__weaklistoffset__", Py_T_PYSSIZET, offsetof(Wrapper, weaklist),
     Py_READONLY, NULL},
    {"__dictoffset__", Py_T_PYSSIZET, offsetof(Wrapper, dict), Py_READONLY,
     NULL},
    {NULL, 0, 0, 0, NULL}};

#define NUMBER_SLOT(name)                                                      \
    { Py_nb_##name, FUNCTION(wrapper_##name) }

static PyType_Slot wrapper_slots[] = {
    {Py_tp_doc, (void *)"Wrapper(wrapped)"},
    {Py_tp_new, FUNCTION(wrapper_new)},
    {Py_tp_init, FUNCTION(wrapper_init)},
    {Py_tp_dealloc, FUNCTION(wrapper_dealloc)},
    {Py_tp_traverse, FUNCTION(wrapper_traverse)},
    {Py_tp_clear, FUNCTION(wrapper_clear)},
    {Py_tp_repr, FUNCTION(wrapper_repr)},
    {Py_tp_str, FUNCTION(wrapper_str)},
    {Py_tp_hash, FUNCTION(wrapper_hash)},
    {Py_tp_call, FUNCTION(wrapper_call)},
    {Py_tp_getattro, FUNCTION(wrapper_getattro)},
    {Py_tp_setattro, FUNCTION(wrapper_setattro)},
    {Py_tp_richcompare, FUNCTION(wrapper_compare)},
    {Py_tp_iter, FUNCTION(wrapper_iter)},
    {Py_tp_iternext, FUNCTION(wrapper_next)},
    {Py_tp_getset, wrapper_getset},
    {Py_tp_members, wrapper_members},
    NUMBER_SLOT(add),
    NUMBER_SLOT(subtract),
    NUMBER_SLOT(multiply),
    NUMBER_SLOT(remainder),
    NUMBER_SLOT(divmod),
    NUMBER_SLOT(power),
    NUMBER_SLOT(negative),
    NUMBER_SLOT(positive),
    NUMBER_SLOT(absolute),
    NUMBER_SLOT(bool),
    NUMBER_SLOT(invert),
    NUMBER_SLOT(lshift),
    NUMBER_SLOT(rshift),
    NUMBER_SLOT(and),
    NUMBER_SLOT(xor),
    NUMBER_SLOT(or),
    NUMBER_SLOT(int),
    NUMBER_SLOT(float),
    NUMBER_SLOT(index),
    NUMBER_SLOT(floor_divide),
    NUMBER_SLOT(true_divide),
    NUMBER_SLOT(matrix_multiply),
    NUMBER_SLOT(inplace_add),
    NUMBER_SLOT(inplace_subtract),
    NUMBER_SLOT(inplace_multiply),
    NUMBER_SLOT(inplace_remainder),
    NUMBER_SLOT(inplace_lshift),
    NUMBER_SLOT(inplace_rshift),
    NUMBER_SLOT(inplace_and),
    NUMBER_SLOT(inplace_xor),
    NUMBER_SLOT(inplace_or),
    NUMBER_SLOT(inplace_floor_divide),
    NUMBER_SLOT(inplace_true_divide),
    NUMBER_SLOT(inplace_matrix_multiply),
    {Py_mp_length, FUNCTION(wrapper_length)},
    {Py_mp_subscript, FUNCTION(wrapper_subscript)},
    {Py_mp_ass_subscript, FUNCTION(wrapper_assign)},
    {Py_sq_contains, FUNCTION(wrapper_contains)},
    {0, NULL}};

static PyType_Spec wrapper_spec = {
    "wrapper.Wrapper", sizeof(Wrapper), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, wrapper_slots};

static int execute(PyObject *module) {
    return READY_TYPE(module, wrapper_type, &wrapper_spec) < 0
               ? -1
               : PyModule_AddType(module, TYPE(wrapper_type));
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)execute}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    "wrapper",
    PyDoc_STR("Stands for other objects."),
    0,
    NULL,
    slots,
    NULL,
    NULL,
    NULL};

PyMODINIT_FUNC PyInit_wrapper(void) {
    return PyModuleDef_Init(&definition);
}

#ifndef Py_LIMITED_API
typedef PyTupleObject PyStructSequence;

/* Direct access, without any check. */
#define PyStructSequence_SET_ITEM(op, i, v) PyTuple_SET_ITEM((op), (i), (v))
#define PyStructSequence_GET_ITEM(op, i) PyTuple_GET_ITEM((op), (i))
#endif

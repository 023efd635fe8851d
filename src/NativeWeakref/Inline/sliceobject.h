#define Py_Ellipsis (&_Py_EllipsisObject)

/** Whether an object is a slice. */
#define PySlice_Check(op) Py_IS_TYPE((op), &PySlice_Type)

/* The parts are read before the length is looked at: reading them may run code
 * that changes the sequence. */
#define PySlice_GetIndicesEx(slice, length, start, stop, step, slicelen)       \
    (PySlice_Unpack((slice), (start), (stop), (step)) < 0                      \
         ? ((*(slicelen) = 0), -1)                                             \
         : ((*(slicelen) =                                                     \
                 PySlice_AdjustIndices((length), (start), (stop), *(step))),   \
            0))

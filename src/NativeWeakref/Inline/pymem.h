/** Memory for n values of a type, uninitialised; NULL if there is none. */
#define PyMem_New(type, n)                                                     \
    (((size_t)(n) > PY_SSIZE_T_MAX / sizeof(type))                             \
         ? (type *)NULL                                                        \
         : ((type *)PyMem_Malloc((n) * sizeof(type))))

/**
 * Let p point at memory for n values of a type, with as much of the old content
 * as fits. On failure p is NULL and the old memory stays allocated: keep a copy
 * of p.
 */
#define PyMem_Resize(p, type, n)                                               \
    ((p) = ((size_t)(n) > PY_SSIZE_T_MAX / sizeof(type))                       \
               ? (type *)NULL                                                  \
               : (type *)PyMem_Realloc((p), (n) * sizeof(type)))

/* Older names. */
#define PyMem_MALLOC PyMem_Malloc
#define PyMem_REALLOC PyMem_Realloc
#define PyMem_FREE PyMem_Free
#define PyMem_Del PyMem_Free
#define PyMem_DEL PyMem_Free
#define PyMem_NEW(type, n) PyMem_New(type, (n))
#define PyMem_RESIZE(p, type, n) PyMem_Resize((p), type, (n))

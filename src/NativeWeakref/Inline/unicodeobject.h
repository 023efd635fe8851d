/** Whether an object is a str, subclasses included. */
#define PyUnicode_Check(op)                                                    \
    PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_UNICODE_SUBCLASS)
#define PyUnicode_CheckExact(op) Py_IS_TYPE((op), &PyUnicode_Type)

/** What stands for a character that cannot be decoded. */
#define Py_UNICODE_REPLACEMENT_CHARACTER ((Py_UCS4)0xFFFD)

#ifndef Py_LIMITED_API
/** Make room in a writer for characters up to MAXCHAR: 0, or -1 with an error.
 */
#define _PyUnicodeWriter_Prepare(WRITER, LENGTH, MAXCHAR)                      \
    (((MAXCHAR) <= (WRITER)->maxchar &&                                        \
      (LENGTH) <= (WRITER)->size - (WRITER)->pos)                              \
         ? 0                                                                   \
         : (((LENGTH) == 0) ? 0                                                \
                            : _PyUnicodeWriter_PrepareInternal(                \
                                  (WRITER), (LENGTH), (MAXCHAR))))

/** Make the characters of a writer of a kind at least: 0, or -1 with an error.
 */
#define _PyUnicodeWriter_PrepareKind(WRITER, KIND)                             \
    ((KIND) <= (WRITER)->kind                                                  \
         ? 0                                                                   \
         : _PyUnicodeWriter_PrepareKindInternal((WRITER), (KIND)))

/*
 * Direct access. The object must be a str; indexes and kinds are not checked in
 * release builds.
 */
#define _PyASCIIObject_CAST(op)                                                \
    (assert(PyUnicode_Check(op)), _Py_CAST(PyASCIIObject *, (op)))
#define _PyCompactUnicodeObject_CAST(op)                                       \
    (assert(PyUnicode_Check(op)), _Py_CAST(PyCompactUnicodeObject *, (op)))
#define _PyUnicodeObject_CAST(op)                                              \
    (assert(PyUnicode_Check(op)), _Py_CAST(PyUnicodeObject *, (op)))

/** How far a string is interned: one of the SSTATE_ values. */
static inline unsigned int PyUnicode_CHECK_INTERNED(PyObject *op) {
    return _PyASCIIObject_CAST(op)->state.interned;
}
#define PyUnicode_CHECK_INTERNED(op)                                           \
    PyUnicode_CHECK_INTERNED(_PyObject_CAST(op))

/** Always true: every string is ready. */
static inline unsigned int PyUnicode_IS_READY(PyObject *op) {
    (void)op;
    return 1;
}
#define PyUnicode_IS_READY(op) PyUnicode_IS_READY(_PyObject_CAST(op))

/** Always 0: there is nothing to do. */
static inline int PyUnicode_READY(PyObject *op) {
    (void)op;
    return 0;
}
#define PyUnicode_READY(op) PyUnicode_READY(_PyObject_CAST(op))

static inline unsigned int PyUnicode_IS_ASCII(PyObject *op) {
    return _PyASCIIObject_CAST(op)->state.ascii;
}
#define PyUnicode_IS_ASCII(op) PyUnicode_IS_ASCII(_PyObject_CAST(op))

/** Whether the characters follow the struct. */
static inline unsigned int PyUnicode_IS_COMPACT(PyObject *op) {
    return _PyASCIIObject_CAST(op)->state.compact;
}
#define PyUnicode_IS_COMPACT(op) PyUnicode_IS_COMPACT(_PyObject_CAST(op))

static inline int PyUnicode_IS_COMPACT_ASCII(PyObject *op) {
    return _PyASCIIObject_CAST(op)->state.ascii && PyUnicode_IS_COMPACT(op);
}
#define PyUnicode_IS_COMPACT_ASCII(op)                                         \
    PyUnicode_IS_COMPACT_ASCII(_PyObject_CAST(op))

/** Bytes of a character: one of the PyUnicode_Kind values. */
#define PyUnicode_KIND(op) ((void)0, _PyASCIIObject_CAST(op)->state.kind)

/** Number of characters. */
static inline Py_ssize_t PyUnicode_GET_LENGTH(PyObject *op) {
    return _PyASCIIObject_CAST(op)->length;
}
#define PyUnicode_GET_LENGTH(op) PyUnicode_GET_LENGTH(_PyObject_CAST(op))

static inline void *_PyUnicode_COMPACT_DATA(PyObject *op) {
    if (PyUnicode_IS_ASCII(op)) {
        return _Py_STATIC_CAST(void *, (_PyASCIIObject_CAST(op) + 1));
    }
    return _Py_STATIC_CAST(void *, (_PyCompactUnicodeObject_CAST(op) + 1));
}

static inline void *_PyUnicode_NONCOMPACT_DATA(PyObject *op) {
    assert(!PyUnicode_IS_COMPACT(op));
    assert(_PyUnicodeObject_CAST(op)->data.any != _Py_NULL);
    return _PyUnicodeObject_CAST(op)->data.any;
}

/** The characters; a zero follows them. */
static inline void *PyUnicode_DATA(PyObject *op) {
    if (PyUnicode_IS_COMPACT(op)) {
        return _PyUnicode_COMPACT_DATA(op);
    }
    return _PyUnicode_NONCOMPACT_DATA(op);
}
#define PyUnicode_DATA(op) PyUnicode_DATA(_PyObject_CAST(op))

#define PyUnicode_1BYTE_DATA(op) _Py_STATIC_CAST(Py_UCS1 *, PyUnicode_DATA(op))
#define PyUnicode_2BYTE_DATA(op) _Py_STATIC_CAST(Py_UCS2 *, PyUnicode_DATA(op))
#define PyUnicode_4BYTE_DATA(op) _Py_STATIC_CAST(Py_UCS4 *, PyUnicode_DATA(op))

/** Write a character of a string that nobody else has seen yet. */
static inline void PyUnicode_WRITE(
    int kind, void *data, Py_ssize_t index, Py_UCS4 value) {
    assert(index >= 0);
    if (kind == PyUnicode_1BYTE_KIND) {
        assert(value <= 0xffU);
        _Py_STATIC_CAST(Py_UCS1 *, data)[index] =
            _Py_STATIC_CAST(Py_UCS1, value);
        return;
    }
    if (kind == PyUnicode_2BYTE_KIND) {
        assert(value <= 0xffffU);
        _Py_STATIC_CAST(Py_UCS2 *, data)[index] =
            _Py_STATIC_CAST(Py_UCS2, value);
        return;
    }
    assert(kind == PyUnicode_4BYTE_KIND);
    assert(value <= 0x10ffffU);
    _Py_STATIC_CAST(Py_UCS4 *, data)[index] = value;
}
#define PyUnicode_WRITE(kind, data, index, value)                              \
    PyUnicode_WRITE(                                                           \
        _Py_STATIC_CAST(int, kind), _Py_CAST(void *, data), (index),           \
        _Py_STATIC_CAST(Py_UCS4, value))

/** Read a character. */
static inline Py_UCS4 PyUnicode_READ(
    int kind, const void *data, Py_ssize_t index) {
    assert(index >= 0);
    if (kind == PyUnicode_1BYTE_KIND) {
        return _Py_STATIC_CAST(const Py_UCS1 *, data)[index];
    }
    if (kind == PyUnicode_2BYTE_KIND) {
        return _Py_STATIC_CAST(const Py_UCS2 *, data)[index];
    }
    assert(kind == PyUnicode_4BYTE_KIND);
    return _Py_STATIC_CAST(const Py_UCS4 *, data)[index];
}
#define PyUnicode_READ(kind, data, index)                                      \
    PyUnicode_READ(                                                            \
        _Py_STATIC_CAST(int, kind), _Py_STATIC_CAST(const void *, data),       \
        (index))

/** Read a character; in a loop PyUnicode_READ() is faster. */
static inline Py_UCS4 PyUnicode_READ_CHAR(PyObject *unicode, Py_ssize_t index) {
    assert(index <= PyUnicode_GET_LENGTH(unicode));
    return PyUnicode_READ(
        PyUnicode_KIND(unicode), PyUnicode_DATA(unicode), index);
}
#define PyUnicode_READ_CHAR(unicode, index)                                    \
    PyUnicode_READ_CHAR(_PyObject_CAST(unicode), (index))

/** Upper bound of the characters, for the size of another string. */
static inline Py_UCS4 PyUnicode_MAX_CHAR_VALUE(PyObject *op) {
    if (PyUnicode_IS_ASCII(op)) {
        return 0x7fU;
    }
    if (PyUnicode_KIND(op) == PyUnicode_1BYTE_KIND) {
        return 0xffU;
    }
    if (PyUnicode_KIND(op) == PyUnicode_2BYTE_KIND) {
        return 0xffffU;
    }
    return 0x10ffffU;
}
#define PyUnicode_MAX_CHAR_VALUE(op)                                           \
    PyUnicode_MAX_CHAR_VALUE(_PyObject_CAST(op))

/*
 * Characters by their number. The functions beginning with an underscore belong
 * to these.
 */
static inline int Py_UNICODE_IS_SURROGATE(Py_UCS4 ch) {
    return 0xD800 <= ch && ch <= 0xDFFF;
}

static inline int Py_UNICODE_IS_HIGH_SURROGATE(Py_UCS4 ch) {
    return 0xD800 <= ch && ch <= 0xDBFF;
}

static inline int Py_UNICODE_IS_LOW_SURROGATE(Py_UCS4 ch) {
    return 0xDC00 <= ch && ch <= 0xDFFF;
}

/** The character that two surrogates stand for. */
static inline Py_UCS4 Py_UNICODE_JOIN_SURROGATES(Py_UCS4 high, Py_UCS4 low) {
    assert(Py_UNICODE_IS_HIGH_SURROGATE(high));
    assert(Py_UNICODE_IS_LOW_SURROGATE(low));
    return 0x10000 + (((high & 0x03FF) << 10) | (low & 0x03FF));
}

/** The surrogates that stand for a character beyond U+FFFF. */
static inline Py_UCS4 Py_UNICODE_HIGH_SURROGATE(Py_UCS4 ch) {
    assert(0x10000 <= ch && ch <= 0x10FFFF);
    return 0xD800 - (0x10000 >> 10) + (ch >> 10);
}

static inline Py_UCS4 Py_UNICODE_LOW_SURROGATE(Py_UCS4 ch) {
    assert(0x10000 <= ch && ch <= 0x10FFFF);
    return 0xDC00 + (ch & 0x3FF);
}

#define Py_UNICODE_ISLOWER(ch) _PyUnicode_IsLowercase(ch)
#define Py_UNICODE_ISUPPER(ch) _PyUnicode_IsUppercase(ch)
#define Py_UNICODE_ISTITLE(ch) _PyUnicode_IsTitlecase(ch)
#define Py_UNICODE_ISLINEBREAK(ch) _PyUnicode_IsLinebreak(ch)
#define Py_UNICODE_TOLOWER(ch) _PyUnicode_ToLowercase(ch)
#define Py_UNICODE_TOUPPER(ch) _PyUnicode_ToUppercase(ch)
#define Py_UNICODE_TOTITLE(ch) _PyUnicode_ToTitlecase(ch)
#define Py_UNICODE_ISDECIMAL(ch) _PyUnicode_IsDecimalDigit(ch)
#define Py_UNICODE_ISDIGIT(ch) _PyUnicode_IsDigit(ch)
#define Py_UNICODE_ISNUMERIC(ch) _PyUnicode_IsNumeric(ch)
#define Py_UNICODE_ISPRINTABLE(ch) _PyUnicode_IsPrintable(ch)
#define Py_UNICODE_TODECIMAL(ch) _PyUnicode_ToDecimalDigit(ch)
#define Py_UNICODE_TODIGIT(ch) _PyUnicode_ToDigit(ch)
#define Py_UNICODE_TONUMERIC(ch) _PyUnicode_ToNumeric(ch)
#define Py_UNICODE_ISALPHA(ch) _PyUnicode_IsAlpha(ch)

/** White space; without a call for ASCII. */
static inline int Py_UNICODE_ISSPACE(Py_UCS4 ch) {
    if (ch < 128) {
        return _Py_ascii_whitespace[ch];
    }
    return _PyUnicode_IsWhitespace(ch);
}

/** A letter, a digit, or something else that stands for a number. */
static inline int Py_UNICODE_ISALNUM(Py_UCS4 ch) {
    return Py_UNICODE_ISALPHA(ch) || Py_UNICODE_ISDECIMAL(ch) ||
           Py_UNICODE_ISDIGIT(ch) || Py_UNICODE_ISNUMERIC(ch);
}
#endif

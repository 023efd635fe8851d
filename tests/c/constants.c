/* Which numbers do flags, slots, codes and other constants have? */
#include "harness.h"

#include <structmember.h>

TEST(type_flags, "W-142") {
    SHOW_HEX(Py_TPFLAGS_MANAGED_WEAKREF);
    SHOW_HEX(Py_TPFLAGS_PREHEADER);
    SHOW_HEX(_Py_TPFLAGS_STATIC_BUILTIN);
    SHOW_HEX(Py_TPFLAGS_ITEMS_AT_END);
    SHOW_HEX(Py_TPFLAGS_HAVE_FINALIZE);
    SHOW_HEX(Py_TPFLAGS_MANAGED_DICT);
    SHOW_HEX(Py_TPFLAGS_SEQUENCE);
    SHOW_HEX(Py_TPFLAGS_MAPPING);
    SHOW_HEX(Py_TPFLAGS_DISALLOW_INSTANTIATION);
    SHOW_HEX(Py_TPFLAGS_IMMUTABLETYPE);
    SHOW_HEX(Py_TPFLAGS_HEAPTYPE);
    SHOW_HEX(Py_TPFLAGS_BASETYPE);
    SHOW_HEX(Py_TPFLAGS_HAVE_VECTORCALL);
    SHOW_HEX(Py_TPFLAGS_READY);
    SHOW_HEX(Py_TPFLAGS_READYING);
    SHOW_HEX(Py_TPFLAGS_HAVE_GC);
    SHOW_HEX(Py_TPFLAGS_HAVE_STACKLESS_EXTENSION);
    SHOW_HEX(Py_TPFLAGS_METHOD_DESCRIPTOR);
    SHOW_HEX(Py_TPFLAGS_HAVE_VERSION_TAG);
    SHOW_HEX(Py_TPFLAGS_VALID_VERSION_TAG);
    SHOW_HEX(Py_TPFLAGS_IS_ABSTRACT);
    SHOW_HEX(_Py_TPFLAGS_MATCH_SELF);
    SHOW_HEX(Py_TPFLAGS_LONG_SUBCLASS);
    SHOW_HEX(Py_TPFLAGS_LIST_SUBCLASS);
    SHOW_HEX(Py_TPFLAGS_TUPLE_SUBCLASS);
    SHOW_HEX(Py_TPFLAGS_BYTES_SUBCLASS);
    SHOW_HEX(Py_TPFLAGS_UNICODE_SUBCLASS);
    SHOW_HEX(Py_TPFLAGS_DICT_SUBCLASS);
    SHOW_HEX(Py_TPFLAGS_BASE_EXC_SUBCLASS);
    SHOW_HEX(Py_TPFLAGS_TYPE_SUBCLASS);
    SHOW_HEX(Py_TPFLAGS_DEFAULT);
}

TEST(slot_ids, "W-143") {
    SHOW(Py_bf_getbuffer);
    SHOW(Py_bf_releasebuffer);
    SHOW(Py_mp_ass_subscript);
    SHOW(Py_mp_length);
    SHOW(Py_mp_subscript);
    SHOW(Py_nb_absolute);
    SHOW(Py_nb_add);
    SHOW(Py_nb_and);
    SHOW(Py_nb_bool);
    SHOW(Py_nb_divmod);
    SHOW(Py_nb_float);
    SHOW(Py_nb_floor_divide);
    SHOW(Py_nb_index);
    SHOW(Py_nb_inplace_add);
    SHOW(Py_nb_inplace_and);
    SHOW(Py_nb_inplace_floor_divide);
    SHOW(Py_nb_inplace_lshift);
    SHOW(Py_nb_inplace_multiply);
    SHOW(Py_nb_inplace_or);
    SHOW(Py_nb_inplace_power);
    SHOW(Py_nb_inplace_remainder);
    SHOW(Py_nb_inplace_rshift);
    SHOW(Py_nb_inplace_subtract);
    SHOW(Py_nb_inplace_true_divide);
    SHOW(Py_nb_inplace_xor);
    SHOW(Py_nb_int);
    SHOW(Py_nb_invert);
    SHOW(Py_nb_lshift);
    SHOW(Py_nb_multiply);
    SHOW(Py_nb_negative);
    SHOW(Py_nb_or);
    SHOW(Py_nb_positive);
    SHOW(Py_nb_power);
    SHOW(Py_nb_remainder);
    SHOW(Py_nb_rshift);
    SHOW(Py_nb_subtract);
    SHOW(Py_nb_true_divide);
    SHOW(Py_nb_xor);
    SHOW(Py_sq_ass_item);
    SHOW(Py_sq_concat);
    SHOW(Py_sq_contains);
    SHOW(Py_sq_inplace_concat);
    SHOW(Py_sq_inplace_repeat);
    SHOW(Py_sq_item);
    SHOW(Py_sq_length);
    SHOW(Py_sq_repeat);
    SHOW(Py_tp_alloc);
    SHOW(Py_tp_base);
    SHOW(Py_tp_bases);
    SHOW(Py_tp_call);
    SHOW(Py_tp_clear);
    SHOW(Py_tp_dealloc);
    SHOW(Py_tp_del);
    SHOW(Py_tp_descr_get);
    SHOW(Py_tp_descr_set);
    SHOW(Py_tp_doc);
    SHOW(Py_tp_getattr);
    SHOW(Py_tp_getattro);
    SHOW(Py_tp_hash);
    SHOW(Py_tp_init);
    SHOW(Py_tp_is_gc);
    SHOW(Py_tp_iter);
    SHOW(Py_tp_iternext);
    SHOW(Py_tp_methods);
    SHOW(Py_tp_new);
    SHOW(Py_tp_repr);
    SHOW(Py_tp_richcompare);
    SHOW(Py_tp_setattr);
    SHOW(Py_tp_setattro);
    SHOW(Py_tp_str);
    SHOW(Py_tp_traverse);
    SHOW(Py_tp_members);
    SHOW(Py_tp_getset);
    SHOW(Py_tp_free);
    SHOW(Py_nb_matrix_multiply);
    SHOW(Py_nb_inplace_matrix_multiply);
    SHOW(Py_am_await);
    SHOW(Py_am_aiter);
    SHOW(Py_am_anext);
    SHOW(Py_tp_finalize);
    SHOW(Py_am_send);
}

TEST(method_flags, "W-144") {
    SHOW_HEX(METH_VARARGS);
    SHOW_HEX(METH_KEYWORDS);
    SHOW_HEX(METH_NOARGS);
    SHOW_HEX(METH_O);
    SHOW_HEX(METH_CLASS);
    SHOW_HEX(METH_STATIC);
    SHOW_HEX(METH_COEXIST);
    SHOW_HEX(METH_FASTCALL);
    SHOW_HEX(METH_METHOD);
}

TEST(member_codes, "W-145") {
    SHOW(T_SHORT);
    SHOW(T_INT);
    SHOW(T_LONG);
    SHOW(T_FLOAT);
    SHOW(T_DOUBLE);
    SHOW(T_STRING);
    SHOW(T_OBJECT);
    SHOW(T_CHAR);
    SHOW(T_BYTE);
    SHOW(T_UBYTE);
    SHOW(T_USHORT);
    SHOW(T_UINT);
    SHOW(T_ULONG);
    SHOW(T_STRING_INPLACE);
    SHOW(T_BOOL);
    SHOW(T_OBJECT_EX);
    SHOW(T_LONGLONG);
    SHOW(T_ULONGLONG);
    SHOW(T_PYSSIZET);
    SHOW(T_NONE);
    SHOW(READONLY);
    SHOW(READ_RESTRICTED);
    SHOW(PY_AUDIT_READ);
    SHOW(RESTRICTED);
}

TEST(member_codes_with_prefix, "W-145") {
    SHOW(Py_T_SHORT);
    SHOW(Py_T_INT);
    SHOW(Py_T_LONG);
    SHOW(Py_T_FLOAT);
    SHOW(Py_T_DOUBLE);
    SHOW(Py_T_STRING);
    SHOW(Py_T_CHAR);
    SHOW(Py_T_BYTE);
    SHOW(Py_T_UBYTE);
    SHOW(Py_T_USHORT);
    SHOW(Py_T_UINT);
    SHOW(Py_T_ULONG);
    SHOW(Py_T_STRING_INPLACE);
    SHOW(Py_T_BOOL);
    SHOW(Py_T_OBJECT_EX);
    SHOW(Py_T_LONGLONG);
    SHOW(Py_T_ULONGLONG);
    SHOW(Py_T_PYSSIZET);
    SHOW(Py_READONLY);
    SHOW(Py_AUDIT_READ);
    SHOW(Py_RELATIVE_OFFSET);
}

TEST(comparison_codes, "W-146") {
    SHOW(Py_LT);
    SHOW(Py_LE);
    SHOW(Py_EQ);
    SHOW(Py_NE);
    SHOW(Py_GT);
    SHOW(Py_GE);
}

TEST(call_and_count_constants, "W-102 W-147") {
    SHOW_HEX(PY_VECTORCALL_ARGUMENTS_OFFSET);
    SHOW(PyVectorcall_NARGS(3 | PY_VECTORCALL_ARGUMENTS_OFFSET));
    SHOW_HEX(_Py_IMMORTAL_REFCNT);
    SHOW(sizeof(Py_ssize_t));
    SHOW(sizeof(Py_hash_t));
    SHOW(sizeof(Py_uhash_t));
    SHOW(sizeof(Py_UCS4));
    SHOW(sizeof(Py_UCS2));
    SHOW(sizeof(Py_UCS1));
    SHOW(PY_SSIZE_T_MAX);
    SHOW(PY_SSIZE_T_MIN);
    SHOW_HEX(PyLong_SHIFT);
    SHOW_HEX(PyLong_MASK);
    SHOW(sizeof(digit));
    SHOW(PyUnicode_1BYTE_KIND);
    SHOW(PyUnicode_2BYTE_KIND);
    SHOW(PyUnicode_4BYTE_KIND);
}

TEST(the_version_is_3_12, "W-149") {
    SHOW(PY_MAJOR_VERSION);
    SHOW(PY_MINOR_VERSION);
    SHOW_HEX(PY_VERSION_HEX >> 16);
}

TEST_MAIN(
    NULL, &type_flags, &slot_ids, &method_flags, &member_codes,
    &member_codes_with_prefix, &comparison_codes, &call_and_count_constants,
    &the_version_is_3_12)

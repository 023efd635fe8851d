/* Where are the fields of the structs that C code fills in or reads? */
#include "layout.h"

#include <structmember.h>

TEST(object_heads, "W-100 W-101") {
    STRUCT(PyObject);
    FIELD(PyObject, ob_refcnt);
    FIELD(PyObject, ob_type);
    STRUCT(PyVarObject);
    FIELD(PyVarObject, ob_base);
    FIELD(PyVarObject, ob_size);
}

/* The count is one signed word that can be seen as two halves. */
TEST(the_reference_count_has_two_halves, "W-100") {
    PyObject object;
    object.ob_refcnt = 0x123456789;
    SHOW_HEX(object.ob_refcnt_split[0]);
    SHOW_HEX(object.ob_refcnt_split[1]);
    SHOW(sizeof object.ob_refcnt);
    object.ob_refcnt = -1;
    SHOW_TRUTH(object.ob_refcnt < 0);
}

TEST(weak_references, "W-110") {
    STRUCT(PyWeakReference);
    FIELD(PyWeakReference, wr_object);
    FIELD(PyWeakReference, wr_callback);
    FIELD(PyWeakReference, hash);
    FIELD(PyWeakReference, wr_prev);
    FIELD(PyWeakReference, wr_next);
    FIELD(PyWeakReference, vectorcall);
}

TEST(type_objects, "W-130") {
    STRUCT(PyTypeObject);
    FIELD(PyTypeObject, ob_base);
    FIELD(PyTypeObject, tp_name);
    FIELD(PyTypeObject, tp_basicsize);
    FIELD(PyTypeObject, tp_itemsize);
    FIELD(PyTypeObject, tp_dealloc);
    FIELD(PyTypeObject, tp_vectorcall_offset);
    FIELD(PyTypeObject, tp_getattr);
    FIELD(PyTypeObject, tp_setattr);
    FIELD(PyTypeObject, tp_as_async);
    FIELD(PyTypeObject, tp_repr);
    FIELD(PyTypeObject, tp_as_number);
    FIELD(PyTypeObject, tp_as_sequence);
    FIELD(PyTypeObject, tp_as_mapping);
    FIELD(PyTypeObject, tp_hash);
    FIELD(PyTypeObject, tp_call);
    FIELD(PyTypeObject, tp_str);
    FIELD(PyTypeObject, tp_getattro);
    FIELD(PyTypeObject, tp_setattro);
    FIELD(PyTypeObject, tp_as_buffer);
    FIELD(PyTypeObject, tp_flags);
    FIELD(PyTypeObject, tp_doc);
    FIELD(PyTypeObject, tp_traverse);
    FIELD(PyTypeObject, tp_clear);
    FIELD(PyTypeObject, tp_richcompare);
    FIELD(PyTypeObject, tp_weaklistoffset);
    FIELD(PyTypeObject, tp_iter);
    FIELD(PyTypeObject, tp_iternext);
    FIELD(PyTypeObject, tp_methods);
    FIELD(PyTypeObject, tp_members);
    FIELD(PyTypeObject, tp_getset);
    FIELD(PyTypeObject, tp_base);
    FIELD(PyTypeObject, tp_dict);
    FIELD(PyTypeObject, tp_descr_get);
    FIELD(PyTypeObject, tp_descr_set);
    FIELD(PyTypeObject, tp_dictoffset);
    FIELD(PyTypeObject, tp_init);
    FIELD(PyTypeObject, tp_alloc);
    FIELD(PyTypeObject, tp_new);
    FIELD(PyTypeObject, tp_free);
    FIELD(PyTypeObject, tp_is_gc);
    FIELD(PyTypeObject, tp_bases);
    FIELD(PyTypeObject, tp_mro);
    FIELD(PyTypeObject, tp_cache);
    FIELD(PyTypeObject, tp_subclasses);
    FIELD(PyTypeObject, tp_weaklist);
    FIELD(PyTypeObject, tp_del);
    FIELD(PyTypeObject, tp_version_tag);
    FIELD(PyTypeObject, tp_finalize);
    FIELD(PyTypeObject, tp_vectorcall);
    FIELD(PyTypeObject, tp_watched);
}

TEST(heap_type_objects, "W-131") {
    STRUCT(PyHeapTypeObject);
    FIELD(PyHeapTypeObject, ht_type);
    FIELD(PyHeapTypeObject, as_async);
    FIELD(PyHeapTypeObject, as_number);
    FIELD(PyHeapTypeObject, as_mapping);
    FIELD(PyHeapTypeObject, as_sequence);
    FIELD(PyHeapTypeObject, as_buffer);
    FIELD(PyHeapTypeObject, ht_name);
    FIELD(PyHeapTypeObject, ht_slots);
    FIELD(PyHeapTypeObject, ht_qualname);
    FIELD(PyHeapTypeObject, ht_cached_keys);
    FIELD(PyHeapTypeObject, ht_module);
    FIELD(PyHeapTypeObject, _ht_tpname);
    FIELD(PyHeapTypeObject, _spec_cache);
}

TEST(number_tables, "W-132") {
    STRUCT(PyNumberMethods);
    FIELD(PyNumberMethods, nb_add);
    FIELD(PyNumberMethods, nb_subtract);
    FIELD(PyNumberMethods, nb_multiply);
    FIELD(PyNumberMethods, nb_remainder);
    FIELD(PyNumberMethods, nb_divmod);
    FIELD(PyNumberMethods, nb_power);
    FIELD(PyNumberMethods, nb_negative);
    FIELD(PyNumberMethods, nb_positive);
    FIELD(PyNumberMethods, nb_absolute);
    FIELD(PyNumberMethods, nb_bool);
    FIELD(PyNumberMethods, nb_invert);
    FIELD(PyNumberMethods, nb_lshift);
    FIELD(PyNumberMethods, nb_rshift);
    FIELD(PyNumberMethods, nb_and);
    FIELD(PyNumberMethods, nb_xor);
    FIELD(PyNumberMethods, nb_or);
    FIELD(PyNumberMethods, nb_int);
    FIELD(PyNumberMethods, nb_reserved);
    FIELD(PyNumberMethods, nb_float);
    FIELD(PyNumberMethods, nb_inplace_add);
    FIELD(PyNumberMethods, nb_inplace_subtract);
    FIELD(PyNumberMethods, nb_inplace_multiply);
    FIELD(PyNumberMethods, nb_inplace_remainder);
    FIELD(PyNumberMethods, nb_inplace_power);
    FIELD(PyNumberMethods, nb_inplace_lshift);
    FIELD(PyNumberMethods, nb_inplace_rshift);
    FIELD(PyNumberMethods, nb_inplace_and);
    FIELD(PyNumberMethods, nb_inplace_xor);
    FIELD(PyNumberMethods, nb_inplace_or);
    FIELD(PyNumberMethods, nb_floor_divide);
    FIELD(PyNumberMethods, nb_true_divide);
    FIELD(PyNumberMethods, nb_inplace_floor_divide);
    FIELD(PyNumberMethods, nb_inplace_true_divide);
    FIELD(PyNumberMethods, nb_index);
    FIELD(PyNumberMethods, nb_matrix_multiply);
    FIELD(PyNumberMethods, nb_inplace_matrix_multiply);
}

TEST(other_tables, "W-133 W-134 W-135") {
    STRUCT(PySequenceMethods);
    FIELD(PySequenceMethods, sq_length);
    FIELD(PySequenceMethods, sq_concat);
    FIELD(PySequenceMethods, sq_repeat);
    FIELD(PySequenceMethods, sq_item);
    FIELD(PySequenceMethods, was_sq_slice);
    FIELD(PySequenceMethods, sq_ass_item);
    FIELD(PySequenceMethods, was_sq_ass_slice);
    FIELD(PySequenceMethods, sq_contains);
    FIELD(PySequenceMethods, sq_inplace_concat);
    FIELD(PySequenceMethods, sq_inplace_repeat);
    STRUCT(PyMappingMethods);
    FIELD(PyMappingMethods, mp_length);
    FIELD(PyMappingMethods, mp_subscript);
    FIELD(PyMappingMethods, mp_ass_subscript);
    STRUCT(PyAsyncMethods);
    FIELD(PyAsyncMethods, am_await);
    FIELD(PyAsyncMethods, am_aiter);
    FIELD(PyAsyncMethods, am_anext);
    FIELD(PyAsyncMethods, am_send);
}

TEST(buffers, "W-136") {
    STRUCT(PyBufferProcs);
    FIELD(PyBufferProcs, bf_getbuffer);
    FIELD(PyBufferProcs, bf_releasebuffer);
    STRUCT(Py_buffer);
    FIELD(Py_buffer, buf);
    FIELD(Py_buffer, obj);
    FIELD(Py_buffer, len);
    FIELD(Py_buffer, itemsize);
    FIELD(Py_buffer, readonly);
    FIELD(Py_buffer, ndim);
    FIELD(Py_buffer, format);
    FIELD(Py_buffer, shape);
    FIELD(Py_buffer, strides);
    FIELD(Py_buffer, suboffsets);
    FIELD(Py_buffer, internal);
}

TEST(definitions, "W-137 W-138 W-139") {
    STRUCT(PyMethodDef);
    FIELD(PyMethodDef, ml_name);
    FIELD(PyMethodDef, ml_meth);
    FIELD(PyMethodDef, ml_flags);
    FIELD(PyMethodDef, ml_doc);
    STRUCT(PyMemberDef);
    FIELD(PyMemberDef, name);
    FIELD(PyMemberDef, type);
    FIELD(PyMemberDef, offset);
    FIELD(PyMemberDef, flags);
    FIELD(PyMemberDef, doc);
    STRUCT(PyGetSetDef);
    FIELD(PyGetSetDef, name);
    FIELD(PyGetSetDef, get);
    FIELD(PyGetSetDef, set);
    FIELD(PyGetSetDef, doc);
    FIELD(PyGetSetDef, closure);
}

TEST(type_specifications, "W-140") {
    STRUCT(PyType_Slot);
    FIELD(PyType_Slot, slot);
    FIELD(PyType_Slot, pfunc);
    STRUCT(PyType_Spec);
    FIELD(PyType_Spec, name);
    FIELD(PyType_Spec, basicsize);
    FIELD(PyType_Spec, itemsize);
    FIELD(PyType_Spec, flags);
    FIELD(PyType_Spec, slots);
}

TEST(module_definitions, "W-141") {
    STRUCT(PyModuleDef_Base);
    FIELD(PyModuleDef_Base, m_init);
    FIELD(PyModuleDef_Base, m_index);
    FIELD(PyModuleDef_Base, m_copy);
    STRUCT(PyModuleDef);
    FIELD(PyModuleDef, m_base);
    FIELD(PyModuleDef, m_name);
    FIELD(PyModuleDef, m_doc);
    FIELD(PyModuleDef, m_size);
    FIELD(PyModuleDef, m_methods);
    FIELD(PyModuleDef, m_slots);
    FIELD(PyModuleDef, m_traverse);
    FIELD(PyModuleDef, m_clear);
    FIELD(PyModuleDef, m_free);
}

TEST_MAIN(
    NULL, &object_heads, &the_reference_count_has_two_halves, &weak_references,
    &type_objects, &heap_type_objects, &number_tables, &other_tables, &buffers,
    &definitions, &type_specifications, &module_definitions)

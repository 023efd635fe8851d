using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>Where the slot of each id (W-146) is kept.</summary>
internal static unsafe class SlotPlaces
{
    /// <summary>The highest id.</summary>
    internal const int Last = SlotIds.Py_am_send;

    // For each id from 1 on: the place in PyTypeObject, counted in pointers; and where that is the pointer to a suite, the place
    // in the suite, counted from 1.
    private static ReadOnlySpan<byte> Places =>
    [
        20, 1, // Py_bf_getbuffer
        20, 2, // Py_bf_releasebuffer
        14, 3, // Py_mp_ass_subscript
        14, 1, // Py_mp_length
        14, 2, // Py_mp_subscript
        12, 9, // Py_nb_absolute
        12, 1, // Py_nb_add
        12, 14, // Py_nb_and
        12, 10, // Py_nb_bool
        12, 5, // Py_nb_divmod
        12, 19, // Py_nb_float
        12, 30, // Py_nb_floor_divide
        12, 34, // Py_nb_index
        12, 20, // Py_nb_inplace_add
        12, 27, // Py_nb_inplace_and
        12, 32, // Py_nb_inplace_floor_divide
        12, 25, // Py_nb_inplace_lshift
        12, 22, // Py_nb_inplace_multiply
        12, 29, // Py_nb_inplace_or
        12, 24, // Py_nb_inplace_power
        12, 23, // Py_nb_inplace_remainder
        12, 26, // Py_nb_inplace_rshift
        12, 21, // Py_nb_inplace_subtract
        12, 33, // Py_nb_inplace_true_divide
        12, 28, // Py_nb_inplace_xor
        12, 17, // Py_nb_int
        12, 11, // Py_nb_invert
        12, 12, // Py_nb_lshift
        12, 3, // Py_nb_multiply
        12, 7, // Py_nb_negative
        12, 16, // Py_nb_or
        12, 8, // Py_nb_positive
        12, 6, // Py_nb_power
        12, 4, // Py_nb_remainder
        12, 13, // Py_nb_rshift
        12, 2, // Py_nb_subtract
        12, 31, // Py_nb_true_divide
        12, 15, // Py_nb_xor
        13, 6, // Py_sq_ass_item
        13, 2, // Py_sq_concat
        13, 8, // Py_sq_contains
        13, 9, // Py_sq_inplace_concat
        13, 10, // Py_sq_inplace_repeat
        13, 4, // Py_sq_item
        13, 1, // Py_sq_length
        13, 3, // Py_sq_repeat
        38, 0, // Py_tp_alloc
        32, 0, // Py_tp_base
        42, 0, // Py_tp_bases
        16, 0, // Py_tp_call
        24, 0, // Py_tp_clear
        6, 0, // Py_tp_dealloc
        47, 0, // Py_tp_del
        34, 0, // Py_tp_descr_get
        35, 0, // Py_tp_descr_set
        22, 0, // Py_tp_doc
        8, 0, // Py_tp_getattr
        18, 0, // Py_tp_getattro
        15, 0, // Py_tp_hash
        37, 0, // Py_tp_init
        41, 0, // Py_tp_is_gc
        27, 0, // Py_tp_iter
        28, 0, // Py_tp_iternext
        29, 0, // Py_tp_methods
        39, 0, // Py_tp_new
        11, 0, // Py_tp_repr
        25, 0, // Py_tp_richcompare
        9, 0, // Py_tp_setattr
        19, 0, // Py_tp_setattro
        17, 0, // Py_tp_str
        23, 0, // Py_tp_traverse
        30, 0, // Py_tp_members
        31, 0, // Py_tp_getset
        40, 0, // Py_tp_free
        12, 35, // Py_nb_matrix_multiply
        12, 36, // Py_nb_inplace_matrix_multiply
        10, 1, // Py_am_await
        10, 2, // Py_am_aiter
        10, 3, // Py_am_anext
        49, 0, // Py_tp_finalize
        10, 4, // Py_am_send
    ];

    /// <summary>Input: an id from 1 to <see cref="Last"/>. Return: the slot's address; NULL where the type lacks the suite it is in.</summary>
    internal static void** Of(PyTypeObject* type, int id)
    {
        byte* entry = CString.Of(Places) + ((id - 1) * 2);
        void** place = (void**)type + entry[0];
        if (entry[1] == 0)
        {
            return place;
        }
        return *place == null ? null : (void**)*place + (entry[1] - 1);
    }

    /// <summary>The content of a type's slot, NULL where it is empty; NULL or an id out of range is SystemError.</summary>
    internal static void* Read(PyTypeObject* type, int id)
    {
        if (type == null || id is < 1 or > Last)
        {
            Errors.BadInternalCall();
            return null;
        }
        void** place = Of(type, id);
        return place == null ? null : *place;
    }
}

using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>Slots of objects that act as numbers; each may be NULL.</summary>
[Header("object.h")]
public unsafe struct PyNumberMethods
{
    /// <summary>+ operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_add;

    /// <summary>- operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_subtract;

    /// <summary>* operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_multiply;

    /// <summary>% operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_remainder;

    /// <summary>divmod().</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_divmod;

    /// <summary>** and pow().</summary>
    [CFunction(typeof(ternaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> nb_power;

    /// <summary>Unary -.</summary>
    [CFunction(typeof(unaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> nb_negative;

    /// <summary>Unary +.</summary>
    [CFunction(typeof(unaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> nb_positive;

    /// <summary>abs().</summary>
    [CFunction(typeof(unaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> nb_absolute;

    /// <summary>Truth; 1, 0, or -1 with an error set.</summary>
    [CFunction(typeof(inquiry))] public delegate* unmanaged[Cdecl]<PyObject*, int> nb_bool;

    /// <summary>~ operator.</summary>
    [CFunction(typeof(unaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> nb_invert;

    /// <summary>&lt;&lt; operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_lshift;

    /// <summary>&gt;&gt; operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_rshift;

    /// <summary>&amp; operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_and;

    /// <summary>^ operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_xor;

    /// <summary>The binary or.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_or;

    /// <summary>int().</summary>
    [CFunction(typeof(unaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> nb_int;

    /// <summary>Not used.</summary>
    public void* nb_reserved;

    /// <summary>float().</summary>
    [CFunction(typeof(unaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> nb_float;

    /// <summary>+= operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_add;

    /// <summary>-= operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_subtract;

    /// <summary>*= operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_multiply;

    /// <summary>%= operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_remainder;

    /// <summary>**= operator.</summary>
    [CFunction(typeof(ternaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> nb_inplace_power;

    /// <summary>&lt;&lt;= operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_lshift;

    /// <summary>&gt;&gt;= operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_rshift;

    /// <summary>&amp;= operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_and;

    /// <summary>^= operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_xor;

    /// <summary>The in-place or.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_or;

    /// <summary>// operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_floor_divide;

    /// <summary>/ operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_true_divide;

    /// <summary>//= operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_floor_divide;

    /// <summary>/= operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_true_divide;

    /// <summary>operator.index().</summary>
    [CFunction(typeof(unaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> nb_index;

    /// <summary>@ operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_matrix_multiply;

    /// <summary>@= operator.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> nb_inplace_matrix_multiply;
}

using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>Describes a C function or method.</summary>
[Header("methodobject.h"), CTag("PyMethodDef")]
public unsafe struct PyMethodDef
{
    /// <summary>Name; NULL ends a table.</summary>
    [Const] public byte* ml_name;

    /// <summary>The function, cast to this type where its own has other parameters.</summary>
    [CFunction(typeof(PyCFunction))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> ml_meth;

    /// <summary>Combination of METH_ values.</summary>
    public int ml_flags;

    /// <summary>Documentation, or NULL.</summary>
    [Const] public byte* ml_doc;
}

/// <summary>How a C function takes its arguments.</summary>
[Header("methodobject.h"), BitMask]
public static class MethodFlags
{
    /// <summary>A tuple of arguments.</summary>
    public const int METH_VARARGS = 0x0001;

    /// <summary>With VARARGS, FASTCALL or METHOD: keyword arguments, too.</summary>
    public const int METH_KEYWORDS = 0x0002;

    /// <summary>No argument.</summary>
    public const int METH_NOARGS = 0x0004;

    /// <summary>One argument, as it is.</summary>
    public const int METH_O = 0x0008;

    /// <summary>The first parameter is the type.</summary>
    public const int METH_CLASS = 0x0010;

    /// <summary>The first parameter is NULL.</summary>
    public const int METH_STATIC = 0x0020;

    /// <summary>Replaces the method a slot gave the type.</summary>
    public const int METH_COEXIST = 0x0040;

    /// <summary>An array of arguments.</summary>
    public const int METH_FASTCALL = 0x0080;

    /// <summary>Nothing in this build.</summary>
    public const int METH_STACKLESS = 0;

    /// <summary>With FASTCALL and KEYWORDS: the defining class, too.</summary>
    public const int METH_METHOD = 0x0200;
}

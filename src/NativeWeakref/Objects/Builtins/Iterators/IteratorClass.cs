using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>What the iterators have in common that are classes too: a program can call them and derive from them.</summary>
internal static unsafe class IteratorClass
{
    /// <summary>Fills all of a type but its documentation, its methods, and how an instance is made, destroyed, traversed and asked for the next item.</summary>
    internal static void Head(PyTypeObject* type, ReadOnlySpan<byte> name, nint basicsize)
    {
        StaticTypes.Head(type, name, basicsize, TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE);
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_iter = Symbols.Table.PyObject_SelfIter;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
    }
}

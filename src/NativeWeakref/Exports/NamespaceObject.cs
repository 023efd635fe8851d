using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Namespaces;

namespace NativeWeakref.Exports;

/// <summary>Namespace objects.</summary>
[Header("namespaceobject.h")]
public static unsafe class NamespaceExports
{
    /// <summary>Create a types.SimpleNamespace.</summary>
    /// <param name="kwds">A dict of its attributes, or NULL for none.</param>
    /// <returns>The namespace. NULL with MemoryError set if memory is exhausted, or with what reading the items raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyNamespace_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyNamespace_New([Borrowed] PyObject* kwds) => NamespaceType.Create(kwds);
}

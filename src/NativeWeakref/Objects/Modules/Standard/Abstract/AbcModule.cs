using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Abstract;

/// <summary>The module <c>abc</c>: what abstract classes are made with.</summary>
internal static unsafe class AbcModule
{
    [InlineArray(2)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static OwnModule s_module;
    private static Methods s_methods;

    internal static delegate* unmanaged[Cdecl]<PyObject*> InitPointer => &Init;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Init()
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("abstractmethod"u8, &AbstractMethod, MethodFlags.METH_O, "abstractmethod($module, funcobj, /)\n--\n\nMark a function as abstract; return it."u8);
        return OwnModule.Define(
            Unsafe.AsPointer(ref s_module), "abc"u8, "Abstract classes."u8, Unsafe.AsPointer(ref s_methods), &Fill);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Fill(PyObject* module)
    {
        PyObject* metatype = AbstractMetatype.Get();
        return metatype != null && OwnModule.Add(module, "ABCMeta"u8, metatype) && OwnModule.AddNew(module, "ABC"u8, MakeBase(metatype))
            ? 0 : -1;
    }

    private static PyObject* MakeBase(PyObject* metatype)
    {
        PyObject* name = StringObjects.InternLiteral("ABC"u8);
        PyObject* body = name == null ? null : DictObjects.New();
        PyObject* arguments = body != null && ModuleObjects.StoreNew(body, "__module__"u8, StringObjects.InternLiteral("abc"u8))
            && ModuleObjects.Store(body, "__slots__"u8, TupleObjects.Empty()) ? TupleObjects.Pack(name, TupleObjects.Empty(), body) : null;
        PyObject* made = arguments == null ? null : Calls.Call(metatype, arguments, null);
        Refcount.XDecRef(arguments);
        Refcount.XDecRef(body);
        Refcount.XDecRef(name);
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* AbstractMethod(PyObject* self, PyObject* function)
        => Attributes.SetString(function, CString.Of("__isabstractmethod__"u8), Symbols.True) == 0 ? Refcount.NewRef(function) : null; // foreign code
}

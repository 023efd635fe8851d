using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>An object of the tests, with a weak list.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Referent
{
    internal PyObject Base;
    internal PyWeakReference* Weaklist;
    internal nint Value;
}

/// <summary>C# that runs inside a slot or a callback.</summary>
/// <param name="ob">The object it is about, borrowed.</param>
internal unsafe delegate void ObjectAction(PyObject* ob);

/// <summary>Types that C# defines in memory of its own, with C# for slots.</summary>
internal static unsafe class Referents
{
    private static int s_living;

    internal static PyTypeObject* PlainType { get; } = NewReferentType("tests.Referent");

    /// <summary>The same and callable; a call gives 42.</summary>
    internal static PyTypeObject* CallableType { get; } = NewReferentType("tests.CallableReferent");

    /// <summary>The same with hash and equality by value; a negative value has no hash.</summary>
    internal static PyTypeObject* ValueType { get; } = NewReferentType("tests.ValueReferent");

    internal static PyTypeObject* SubreferenceType { get; } = StaticTypeMemory.NewType("tests.Subreference", sizeof(PyWeakReference));

    /// <summary>How often a value's hash was computed since the type was readied.</summary>
    internal static int HashCalls { get; private set; }

    /// <summary>Runs when a referent's deallocation begins, before its weak references are cleared.</summary>
    internal static ObjectAction? Dying { get; set; }

    /// <summary>Runs when a referent's weak references are cleared, before its memory goes.</summary>
    internal static ObjectAction? Cleared { get; set; }

    internal static Owned New() => NewOf(PlainType, 0);

    internal static Owned NewCallable() => NewOf(CallableType, 0);

    internal static Owned NewValue(nint value) => NewOf(ValueType, value);

    /// <summary>First node of a referent's weak list.</summary>
    internal static PyWeakReference* WeaklistOf(Owned referent) => ((Referent*)referent.Object)->Weaklist;

    internal static nint ValueOf(PyObject* referent) => ((Referent*)referent)->Value;

    /// <summary>Readies the types; again where the library was finalised in between.</summary>
    internal static void Ready()
    {
        CallableType->tp_call = &Call;
        ValueType->tp_hash = &Hash;
        ValueType->tp_richcompare = &Compare;
        SubreferenceType->tp_base = LoadedLibrary.Api._PyWeakref_RefType;
        Ready(PlainType);
        Ready(CallableType);
        Ready(ValueType);
        Ready(SubreferenceType);
        HashCalls = 0;
    }

    internal static void ForgetHooks()
    {
        Dying = null;
        Cleared = null;
    }

    /// <summary>How many have not been deallocated; the next test starts at 0.</summary>
    internal static int TakeCountOfLiving() => System.Threading.Interlocked.Exchange(ref s_living, 0);

    internal static Owned NewOf(PyTypeObject* type, nint value)
    {
        Owned owned = new(LoadedLibrary.Api._PyObject_New(type));
        Referent* referent = (Referent*)owned.Object;
        referent->Weaklist = null;
        referent->Value = value;
        s_living++;
        return owned;
    }

    private static PyTypeObject* NewReferentType(string name)
    {
        PyTypeObject* type = StaticTypeMemory.NewType(name, sizeof(Referent));
        type->tp_dealloc = &Dealloc;
        type->tp_weaklistoffset = sizeof(PyObject);
        return type;
    }

    private static void Ready(PyTypeObject* type)
    {
        if ((type->tp_flags & (nuint)Constants.Py_TPFLAGS_READY) == 0)
        {
            Assert.That(LoadedLibrary.Api.PyType_Ready(type), Is.Zero, () => $"{RaisedError.TakeOrNull()}");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        ForeignCode.Run(() => Dying?.Invoke(self));
        LoadedLibrary.Api.PyObject_ClearWeakRefs(self);
        ForeignCode.Run(() => Cleared?.Invoke(self));
        s_living--;
        LoadedLibrary.Api.PyObject_Free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Call(PyObject* self, PyObject* args, PyObject* kwargs) => LoadedLibrary.Api.PyLong_FromLong(42);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        HashCalls++;
        if (ValueOf(self) >= 0)
        {
            return ValueOf(self);
        }
        RaisedError.Set(*LoadedLibrary.Api.PyExc_RuntimeError, "no hash today");
        return -1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Compare(PyObject* self, PyObject* other, int op)
    {
        bool known = other->ob_type == ValueType && op is (int)Constants.Py_EQ or (int)Constants.Py_NE;
        if (!known)
        {
            return LoadedLibrary.Api.Py_NewRef(LoadedLibrary.NotImplemented);
        }
        bool equal = ValueOf(self) == ValueOf(other);
        return LoadedLibrary.Api.PyBool_FromLong(equal == (op is (int)Constants.Py_EQ) ? 1 : 0);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Copying;

/// <summary>The functions that make an object again from what <c>__reduce_ex__</c> gave. They have the names of those of the Python module <c>copyreg</c>.</summary>
internal static unsafe class CopyFunctions
{
    private struct Definitions
    {
        internal PyMethodDef NewObject;
        internal PyMethodDef NewObjectWithNames;
        internal PyMethodDef Reconstruct;
    }

    private struct Functions
    {
        internal PyObject* NewObject; // owned; NULL until it is needed; so all
        internal PyObject* NewObjectWithNames;
        internal PyObject* Reconstruct;
    }

    private static Definitions s_definitions;
    private static Functions s_functions;

    private static Functions* All => (Functions*)Unsafe.AsPointer(ref s_functions);

    /// <summary>Fills the definitions. Runs in the load hook.</summary>
    internal static void Fill()
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_definitions));
        methods.Add("__newobj__"u8, &NewObjectOf, MethodFlags.METH_VARARGS, default);
        methods.Add("__newobj_ex__"u8, &NewObjectWithNamesOf, MethodFlags.METH_VARARGS, default);
        methods.Add("_reconstructor"u8, &ReconstructOf, MethodFlags.METH_VARARGS, default);
    }

    /// <summary><c>__newobj__(cls, *args)</c>. Return: borrowed, or NULL with MemoryError; so all.</summary>
    internal static PyObject* NewObject() => Get(&All->NewObject, ref s_definitions.NewObject);

    /// <summary><c>__newobj_ex__(cls, args, kwargs)</c>.</summary>
    internal static PyObject* NewObjectWithNames() => Get(&All->NewObjectWithNames, ref s_definitions.NewObjectWithNames);

    /// <summary><c>_reconstructor(cls, base, state)</c>.</summary>
    internal static PyObject* Reconstruct() => Get(&All->Reconstruct, ref s_definitions.Reconstruct);

    /// <summary>Lets the functions go at shutdown.</summary>
    internal static void Finalise()
    {
        Refcount.Clear(&All->NewObject);
        Refcount.Clear(&All->NewObjectWithNames);
        Refcount.Clear(&All->Reconstruct);
    }

    private static PyObject* Get(PyObject** place, ref PyMethodDef definition)
    {
        if (*place == null)
        {
            PyObject* module = StringObjects.InternLiteral("copyreg"u8);
            *place = module == null ? null : CFunctions.New((PyMethodDef*)Unsafe.AsPointer(ref definition), null, module, null);
            Refcount.XDecRef(module);
        }
        return *place;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NewObjectOf(PyObject* self, PyObject* args)
        => Arguments.HasCount("__newobj__"u8, TupleObjects.Size(args), 1, nint.MaxValue)
            ? Create(TupleObjects.Items(args)[0], args, null) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NewObjectWithNamesOf(PyObject* self, PyObject* args)
    {
        if (!Arguments.HasCount("__newobj_ex__"u8, TupleObjects.Size(args), 3, 3))
        {
            return null;
        }
        PyObject** items = TupleObjects.Items(args);
        if (!TupleObjects.IsTuple(items[1]) || !DictObjects.IsDict(items[2]))
        {
            return Errors.TypeError("__newobj_ex__() takes a class, a tuple and a dict"u8);
        }
        PyObject* first = TupleObjects.Pack(items[0]);
        PyObject* all = first == null ? null : SequenceOperators.Concat(first, items[1]);
        PyObject* made = all == null ? null : Create(items[0], all, items[2]);
        Refcount.XDecRef(first);
        Refcount.XDecRef(all);
        return made;
    }

    // Base is the first class that is not written in Python; what it holds comes back from the state.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReconstructOf(PyObject* self, PyObject* args)
    {
        if (!Arguments.HasCount("_reconstructor"u8, TupleObjects.Size(args), 3, 3))
        {
            return null;
        }
        PyObject** items = TupleObjects.Items(args);
        bool isPlain = items[1] == (PyObject*)Symbols.Table.PyBaseObject_Type;
        PyObject* given = isPlain ? TupleObjects.Pack(items[0]) : TupleObjects.Pack(items[0], items[2]);
        PyObject* made = given == null ? null : Create(items[1], given, null);
        Refcount.XDecRef(given);
        if (made != null && !isPlain && !Initialise(items[1], made, items[2]))
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    // The __new__ of one class makes an instance of the class that comes first in the arguments. Foreign code.
    private static PyObject* Create(PyObject* type, PyObject* args, PyObject* kwargs)
    {
        PyObject* constructor = Attributes.GetString(type, CString.Of("__new__"u8));
        PyObject* made = constructor == null ? null : Calls.Call(constructor, args, kwargs);
        Refcount.XDecRef(constructor);
        return made;
    }

    private static bool Initialise(PyObject* type, PyObject* made, PyObject* state)
    {
        PyObject* initialiser = Attributes.GetString(type, CString.Of("__init__"u8));
        PyObject* usual = initialiser == null ? null
            : Attributes.GetString((PyObject*)Symbols.Table.PyBaseObject_Type, CString.Of("__init__"u8));
        int differs = usual == null ? -1 : Comparison.CompareBool(initialiser, usual, ComparisonOperators.Py_NE); // foreign code
        PyObject* args = differs > 0 ? TupleObjects.Pack(made, state) : null;
        PyObject* result = args == null ? null : Calls.Call(initialiser, args, null); // foreign code
        bool done = differs == 0 || result != null;
        Refcount.XDecRef(result);
        Refcount.XDecRef(args);
        Refcount.XDecRef(usual);
        Refcount.XDecRef(initialiser);
        return done;
    }
}

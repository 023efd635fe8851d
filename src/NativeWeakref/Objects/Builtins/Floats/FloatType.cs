using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>The type float.</summary>
internal static unsafe class FloatType
{
    private struct GetSets
    {
        internal PyGetSetDef Real;
        internal PyGetSetDef Imaginary;
        internal PyGetSetDef End;
    }

    private static GetSets s_getsets;
    private static PyNumberMethods s_number;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(
            type, "float"u8, sizeof(PyFloatObject), TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags._Py_TPFLAGS_MATCH_SELF);
        type->tp_doc = CString.Of("float(x=0, /)\n--\n\nA number of double precision, from a number or a text."u8);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_richcompare = FloatComparison.Pointer;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_new = &New;
        type->tp_vectorcall = &Vectorcall;
        type->tp_free = Symbols.Table.PyObject_Free;
        FloatOperators.Fill(ref s_number);
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        FloatMethods.Fill(type);
        s_getsets.Real = new() { name = CString.Of("real"u8), get = &GetReal, doc = CString.Of("the real part"u8) };
        s_getsets.Imaginary = new()
        {
            name = CString.Of("imag"u8),
            get = &GetImaginary,
            doc = CString.Of("the imaginary part"u8),
        };
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self) => FloatObjects.Deallocate(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => FloatText.Repr(FloatObjects.Value(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self) => FloatHash.Of(self, FloatObjects.Value(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        // A subtype's own __init__ may take keywords.
        bool own = type == Symbols.Table.PyFloat_Type || type->tp_init == Symbols.Table.PyFloat_Type->tp_init;
        if (own && Arguments.CountOfKeywords(kwargs) != 0)
        {
            return RefuseKeywords();
        }
        nint count = TupleObjects.Size(args);
        return count > 1 ? RefuseCount(count) : Make(type, count == 0 ? null : TupleObjects.Items(args)[0]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Vectorcall(PyObject* self, PyObject** args, nuint flaggedCount, PyObject* kwnames)
    {
        if (Arguments.CountOfNames(kwnames) != 0)
        {
            return RefuseKeywords();
        }
        nint count = (nint)(flaggedCount & ~Calls.ArgumentsOffset);
        return count > 1 ? RefuseCount(count) : Make((PyTypeObject*)self, count == 0 ? null : args[0]);
    }

    private static PyObject* Make(PyTypeObject* type, PyObject* value)
    {
        PyObject* made = value == null ? FloatObjects.New(0)
            : Strings.StringObjects.IsExactString(value) ? FloatFromText.FromObject(value)
            : FloatObjects.ToFloat(value); // foreign code
        if (made == null || type == Symbols.Table.PyFloat_Type)
        {
            return made;
        }
        PyObject* instance = type->tp_alloc(type, 0);
        if (instance != null)
        {
            ((PyFloatObject*)instance)->ob_fval = FloatObjects.Value(made);
        }
        Refcount.DecRef(made);
        return instance;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetReal(PyObject* self, void* closure)
        => FloatObjects.IsExactFloat(self) ? Refcount.NewRef(self) : FloatObjects.New(FloatObjects.Value(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetImaginary(PyObject* self, void* closure) => FloatObjects.New(0);

    private static PyObject* RefuseKeywords() => Errors.TypeError("float() takes no keyword arguments"u8);

    private static PyObject* RefuseCount(nint count)
        => Errors.Format(*Symbols.Table.PyExc_TypeError, "float expected at most 1 argument, got %zd"u8, count);
}

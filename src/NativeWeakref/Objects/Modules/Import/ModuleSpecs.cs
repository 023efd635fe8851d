using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>Specs: what an import knows of a module before it is there. Two classes, made with the first spec.</summary>
internal static unsafe class ModuleSpecs
{
    private struct Classes
    {
        internal PyObject* Spec; // owned, as below
        internal PyObject* Loader; // stands for whoever loads a module of the table
    }

    private static Classes s_classes;
    private static PyMethodDef s_repr;

    private static Classes* All => (Classes*)Unsafe.AsPointer(ref s_classes);

    /// <summary>The spec of a module in the table. Return: owned, or NULL with an error.</summary>
    internal static PyObject* New(PyObject* name)
    {
        if (!MakeClasses())
        {
            return null;
        }
        PyObject* made = Calls.NoArgs(s_classes.Spec);
        if (made != null && !Fill(made, name))
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    /// <summary>Gives up the classes.</summary>
    internal static void Finalise()
    {
        Refcount.Clear(&All->Spec); // foreign code, as below
        Refcount.Clear(&All->Loader);
    }

    private static bool Fill(PyObject* spec, PyObject* name)
        => Set(spec, "name"u8, Refcount.NewRef(name)) && Set(spec, "loader"u8, Refcount.NewRef(s_classes.Loader))
            && Set(spec, "origin"u8, StringObjects.InternLiteral("built-in"u8)) && Set(spec, "loader_state"u8, Refcount.NewRef(Symbols.None))
            && Set(spec, "submodule_search_locations"u8, Refcount.NewRef(Symbols.None)) && Set(spec, "parent"u8, DottedNames.Parent(name))
            && Set(spec, "has_location"u8, Refcount.NewRef(Symbols.False)) && Set(spec, "cached"u8, Refcount.NewRef(Symbols.None));

    // Takes over the value; NULL leaves the error of its creation.
    private static bool Set(PyObject* spec, ReadOnlySpan<byte> name, PyObject* value)
    {
        bool set = value != null && Attributes.SetString(spec, CString.Of(name), value) == 0;
        Refcount.XDecRef(value);
        return set;
    }

    private static bool MakeClasses()
    {
        if (s_classes.Loader == null)
        {
            s_classes.Loader = MakeClass("BuiltinImporter"u8);
        }
        if (s_classes.Spec == null)
        {
            s_classes.Spec = MakeClass("ModuleSpec"u8);
            if (s_classes.Spec != null && !AddRepr())
            {
                Refcount.Clear(&All->Spec);
            }
        }
        return s_classes.Loader != null && s_classes.Spec != null;
    }

    private static PyObject* MakeClass(ReadOnlySpan<byte> name)
    {
        PyObject* text = StringObjects.InternLiteral(name);
        PyObject* body = text == null ? null : DictObjects.New();
        PyObject* made = null;
        if (body != null && ModuleObjects.StoreNew(body, "__module__"u8, StringObjects.InternLiteral("_frozen_importlib"u8)))
        {
            PyObject* arguments = TupleObjects.Pack(text, TupleObjects.Empty(), body);
            made = arguments == null ? null : Calls.Call((PyObject*)Symbols.Table.PyType_Type, arguments, null);
            Refcount.XDecRef(arguments);
        }
        Refcount.XDecRef(body);
        Refcount.XDecRef(text);
        return made;
    }

    private static bool AddRepr()
    {
        s_repr.ml_name = CString.Of("__repr__"u8);
        s_repr.ml_meth = &Repr;
        s_repr.ml_flags = MethodFlags.METH_NOARGS;
        PyMethodDef* method = (PyMethodDef*)Unsafe.AsPointer(ref s_repr);
        return Set(s_classes.Spec, "__repr__"u8, MethodDescriptor.New((PyTypeObject*)s_classes.Spec, method));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self, PyObject* ignored)
    {
        PyObject* name = Attributes.GetString(self, CString.Of("name"u8)); // foreign code, as below
        PyObject* loader = name == null ? null : Attributes.GetString(self, CString.Of("loader"u8));
        PyObject* origin = loader == null ? null : Attributes.GetString(self, CString.Of("origin"u8));
        PyObject* text = origin == null ? null
            : origin == Symbols.None ? StringObjects.FromFormat("ModuleSpec(name=%R, loader=%R)"u8, (nint)name, (nint)loader)
            : StringObjects.FromFormat("ModuleSpec(name=%R, loader=%R, origin=%R)"u8, (nint)name, (nint)loader, (nint)origin);
        Refcount.XDecRef(name);
        Refcount.XDecRef(loader);
        Refcount.XDecRef(origin);
        return text;
    }
}

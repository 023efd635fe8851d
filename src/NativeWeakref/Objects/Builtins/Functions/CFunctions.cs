using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Modules;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Functions;

/// <summary>Making C functions callable as objects, and taking them apart.</summary>
internal static unsafe class CFunctions
{
    /// <summary>
    /// Input: an entry that outlives the object, the object it is bound to or NULL, the module's name or NULL, and for METH_METHOD the
    /// defining class. Return: owned and tracked, or NULL with SystemError for flags that make no calling convention.
    /// </summary>
    internal static PyObject* New(PyMethodDef* method, PyObject* self, PyObject* module, PyTypeObject* owner)
    {
        if (NullArgument.IsMissing(method))
        {
            return null;
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> call = null;
        if (!CFunctionCalls.Select(method, &call))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_SystemError, "%s() method: bad call flags"u8, (nint)method->ml_name);
        }
        bool needsClass = (method->ml_flags & MethodFlags.METH_METHOD) != 0;
        if (needsClass && owner == null)
        {
            return Errors.SystemError("attempting to create PyCMethod with a METH_METHOD flag but no class"u8);
        }
        if (!needsClass && owner != null)
        {
            return Errors.SystemError("attempting to create PyCFunction with class but no METH_METHOD flag"u8);
        }
        PyCFunctionObject* made = (PyCFunctionObject*)GcAllocation.New(
            needsClass ? Symbols.Table.PyCMethod_Type : Symbols.Table.PyCFunction_Type);
        if (made == null)
        {
            return null;
        }
        if (needsClass)
        {
            ((PyCMethodObject*)made)->mm_class = (PyTypeObject*)Refcount.NewRef((PyObject*)owner);
        }
        made->m_ml = method;
        made->m_self = self;
        Refcount.XIncRef(self);
        made->m_module = module;
        Refcount.XIncRef(module);
        made->m_weakreflist = null;
        made->vectorcall = call;
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    /// <summary>The object a function is bound to, borrowed; NULL for none and for a static method.</summary>
    internal static PyObject* Self(PyCFunctionObject* function)
        => (function->m_ml->ml_flags & MethodFlags.METH_STATIC) != 0 ? null : function->m_self;

    /// <summary>The class handed to a METH_METHOD function, borrowed, or NULL.</summary>
    internal static PyTypeObject* OwnerClass(PyCFunctionObject* function)
        => (function->m_ml->ml_flags & MethodFlags.METH_METHOD) != 0 ? ((PyCMethodObject*)function)->mm_class : null;

    /// <summary>Whether an object is a C function.</summary>
    internal static bool IsCFunction(PyObject* op)
        => Subtyping.IsInstance(op, Symbols.Table.PyCFunction_Type);

    /// <summary>Whether an object is a C function that runs just this code.</summary>
    internal static bool Runs(PyObject* op, void* code) => IsCFunction(op) && ((PyCFunctionObject*)op)->m_ml->ml_meth == code;

    /// <summary>The C function; NULL with SystemError for anything that is no C function.</summary>
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> GetFunction(PyObject* op)
        => Accept(op) ? ((PyCFunctionObject*)op)->m_ml->ml_meth : null;

    /// <summary>The bound object, borrowed, or NULL; with SystemError only for anything that is no C function.</summary>
    internal static PyObject* GetSelf(PyObject* op) => Accept(op) ? Self((PyCFunctionObject*)op) : null;

    /// <summary>The METH flags; -1 with SystemError for anything that is no C function.</summary>
    internal static int GetFlags(PyObject* op) => Accept(op) ? ((PyCFunctionObject*)op)->m_ml->ml_flags : -1;

    /// <summary>The name as messages show it: "name()", with module and class before it where there are any. Return: owned, or NULL.</summary>
    internal static PyObject* MessageName(PyObject* op)
    {
        PyObject* qualified = QualifiedName(op);
        if (qualified == null)
        {
            return null;
        }
        PyObject* module = ((PyCFunctionObject*)op)->m_module;
        bool hidden = module == null || module == Symbols.None
            || (StringObjects.IsString(module) && StringObjects.EqualLiteral(module, "builtins"u8));
        PyObject* name = hidden
            ? StringObjects.FromFormat("%U()"u8, (nint)qualified)
            : StringObjects.FromFormat("%S.%U()"u8, (nint)module, (nint)qualified);
        Refcount.DecRef(qualified);
        return name;
    }

    /// <summary>The name, with the class before it where the function is bound to anything but a module. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* QualifiedName(PyObject* op)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)op;
        PyObject* self = function->m_self;
        if (self == null || ModuleObjects.IsModule(self))
        {
            return StringObjects.FromUtf8(function->m_ml->ml_name);
        }
        bool isClass = (self->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) != 0;
        PyObject* owner = TypeNames.QualifiedName(isClass ? (PyTypeObject*)self : self->ob_type);
        if (owner == null)
        {
            return null;
        }
        PyObject* name = StringObjects.FromFormat("%U.%s"u8, (nint)owner, (nint)function->m_ml->ml_name);
        Refcount.DecRef(owner);
        return name;
    }

    private static bool Accept(PyObject* op)
    {
        if (op != null && IsCFunction(op))
        {
            return true;
        }
        Errors.BadInternalCall();
        return false;
    }
}

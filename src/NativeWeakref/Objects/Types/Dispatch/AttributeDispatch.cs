using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>Attributes of an object, and an object as an attribute, by its special methods.</summary>
internal static unsafe class AttributeDispatch
{
    internal static void Fill(PyTypeObject* type)
    {
        type->tp_getattro = &Get;
        type->tp_setattro = &Set;
        type->tp_descr_get = &DescriptorGet;
        type->tp_descr_set = &DescriptorSet;
    }

    // __getattr__ is asked for what __getattribute__ does not find.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* name)
    {
        PyTypeObject* type = self->ob_type;
        PyObject* fallback = TypeLookup.Find(type, SpecialNames.All->GetAttr);
        if (fallback == null)
        {
            return SpecialCalls.OneArg(self, SpecialNames.All->GetAttribute, name);
        }
        Refcount.IncRef(fallback);
        PyObject* first = TypeLookup.Find(type, SpecialNames.All->GetAttribute);
        PyObject* value;
        if (first == null || IsGeneric(first))
        {
            value = GenericAttributes.TryGet(self, name);
        }
        else
        {
            Refcount.IncRef(first);
            value = Ask(first, self, name);
        }
        if (value == null && (!Errors.Occurred() || Errors.Matches(*Symbols.Table.PyExc_AttributeError)))
        {
            Errors.Clear();
            return Ask(fallback, self, name);
        }
        Refcount.DecRef(fallback);
        return value;
    }

    private static bool IsGeneric(PyObject* method)
        => method->ob_type == Symbols.Table.PyWrapperDescr_Type
            && ((PyWrapperDescrObject*)method)->d_wrapped == Symbols.Table.PyObject_GenericGetAttr;

    // Consumes the method.
    private static PyObject* Ask(PyObject* method, PyObject* self, PyObject* name)
    {
        PyObject* bound = Binding.Bind(method, self, self->ob_type); // foreign code, as below
        Refcount.DecRef(method);
        if (bound == null)
        {
            return null;
        }
        PyObject* value = Calls.OneArg(bound, name);
        Refcount.DecRef(bound);
        return value;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Set(PyObject* self, PyObject* name, PyObject* value)
        => Status(
            value == null ? SpecialCalls.OneArg(self, SpecialNames.All->DeleteAttribute, name)
                : SpecialCalls.TwoArgs(self, SpecialNames.All->SetAttribute, name, value));

    // __get__ itself is not bound: it gets the descriptor as its first argument.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* DescriptorGet(PyObject* self, PyObject* instance, PyObject* owner)
    {
        PyObject* method = TypeLookup.Find(self->ob_type, SpecialNames.All->Get);
        return method == null ? Refcount.NewRef(self)
            : SpecialCalls.Invoke(
                Refcount.NewRef(method), takesSelf: true, self, instance == null ? Symbols.None : instance,
                owner == null ? Symbols.None : owner);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int DescriptorSet(PyObject* self, PyObject* instance, PyObject* value)
        => Status(
            value == null ? SpecialCalls.OneArg(self, SpecialNames.All->Delete, instance)
                : SpecialCalls.TwoArgs(self, SpecialNames.All->Set, instance, value));

    /// <summary>0 for a result, which is released; -1 for none.</summary>
    internal static int Status(PyObject* result)
    {
        if (result == null)
        {
            return -1;
        }
        Refcount.DecRef(result);
        return 0;
    }
}

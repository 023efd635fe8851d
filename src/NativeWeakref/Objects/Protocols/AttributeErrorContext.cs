using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>What an AttributeError says about the attribute that was not found: its attributes <c>name</c> and <c>obj</c>.</summary>
internal static unsafe class AttributeErrorContext
{
    /// <summary>
    /// Tells the AttributeError that is set, unless it knows a name or an object already, or another error is set. Return: NULL; the error
    /// is another one where telling it failed.
    /// </summary>
    internal static PyObject* Add(PyObject* op, PyObject* name)
    {
        if (!Errors.Matches(*Symbols.Table.PyExc_AttributeError))
        {
            return null;
        }
        PyObject* raised = Errors.TakeRaised();
        PyAttributeErrorObject* error = (PyAttributeErrorObject*)raised;
        if (error->name != null || error->obj != null || Tell(raised, op, name))
        {
            Errors.SetRaised(raised);
            return null;
        }
        Refcount.DecRef(raised); // foreign code
        return null;
    }

    // Return: false with an error.
    private static bool Tell(PyObject* raised, PyObject* op, PyObject* name)
    {
        if (raised->ob_type == (PyTypeObject*)*Symbols.Table.PyExc_AttributeError)
        {
            ((PyAttributeErrorObject*)raised)->name = Refcount.NewRef(name);
            ((PyAttributeErrorObject*)raised)->obj = Refcount.NewRef(op);
            return true;
        }
        return Set(raised, "name"u8, name) && Set(raised, "obj"u8, op); // a subtype: foreign code
    }

    private static bool Set(PyObject* raised, ReadOnlySpan<byte> attribute, PyObject* value)
        => Attributes.SetString(raised, CString.Of(attribute), value) == 0;
}

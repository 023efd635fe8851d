using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>What instances of classes made by <c>type(name, bases, dict)</c> share: <c>__dict__</c>, <c>__weakref__</c>, traversal.</summary>
internal static unsafe class ClassInstances
{
    // __dict__ alone is the first two, __weakref__ alone the last two.
    private struct GetSets
    {
        internal PyGetSetDef Dict;
        internal PyGetSetDef DictEnd;
        internal PyGetSetDef BothDict;
        internal PyGetSetDef Weakref;
        internal PyGetSetDef End;
    }

    private static GetSets s_getsets;

    internal static delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, int>, void*, int> TraversePointer
        => &Traverse;

    internal static delegate* unmanaged[Cdecl]<PyObject*, int> ClearPointer => &Clear;

    /// <summary>Fills the tables. Runs in the load hook.</summary>
    internal static void Fill()
    {
        s_getsets.Dict.name = CString.Of("__dict__"u8);
        s_getsets.Dict.doc = CString.Of("the attributes of the instance"u8);
        s_getsets.Dict.get = &GetDict;
        s_getsets.Dict.set = &SetDict;
        s_getsets.BothDict = s_getsets.Dict;
        s_getsets.Weakref.name = CString.Of("__weakref__"u8);
        s_getsets.Weakref.doc = CString.Of("the first weak reference to the object"u8);
        s_getsets.Weakref.get = &GetWeakref;
    }

    /// <summary>The table of a class that adds a dict, a weak list, both or none (NULL).</summary>
    internal static PyGetSetDef* Attributes(bool dict, bool weaklist)
    {
        GetSets* tables = (GetSets*)Unsafe.AsPointer(ref s_getsets);
        return dict ? weaklist ? &tables->BothDict : &tables->Dict
            : weaklist ? &tables->Weakref : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetDict(PyObject* self, void* closure)
    {
        PyObject** place = InstanceDict.Place(self);
        return place == null ? Errors.AttributeError("This object has no __dict__"u8) : Refcount.XNewRef(InstanceDict.Ensure(place));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetDict(PyObject* self, PyObject* value, void* closure)
    {
        PyObject** place = InstanceDict.Place(self);
        if (place == null)
        {
            Errors.AttributeError("This object has no __dict__"u8);
            return -1;
        }
        if (value != null && !DictObjects.IsDict(value))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "__dict__ must be set to a dictionary, not a '%.200s'"u8,
                (nint)value->ob_type->tp_name);
            return -1;
        }
        Refcount.Replace(place, Refcount.XNewRef(value)); // foreign code; NULL: an empty dict appears when it is needed
        return 0;
    }

    // The head of the list, whatever it is (W-616).
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetWeakref(PyObject* self, void* closure)
    {
        if (self->ob_type->tp_weaklistoffset == 0)
        {
            return Errors.AttributeError("This object has no __weakref__"u8);
        }
        PyObject* head = *WeaklistSlot.Of(self);
        return Refcount.NewRef(head == null ? Symbols.None : head);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyTypeObject* parent = self->ob_type;
        for (; parent->tp_traverse == TraversePointer; parent = parent->tp_base)
        {
            int result = VisitPlaces(self, parent, visit, arg);
            if (result != 0)
            {
                return result;
            }
        }
        PyObject** dict = parent->tp_dictoffset == self->ob_type->tp_dictoffset ? null : InstanceDict.Place(self);
        int visited = dict == null || *dict == null ? 0 : visit(*dict, arg);
        // An instance is a reference to its type; a heap base reports that itself.
        if (visited == 0 && (parent->tp_traverse == null || (parent->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0))
        {
            visited = visit((PyObject*)self->ob_type, arg);
        }
        return visited != 0 || parent->tp_traverse == null ? visited : parent->tp_traverse(self, visit, arg); // foreign code
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        PyTypeObject* parent = self->ob_type;
        while (parent->tp_clear == ClearPointer)
        {
            InstanceDeath.ClearPlaces(self, parent); // foreign code
            parent = parent->tp_base;
        }
        PyObject** dict = parent->tp_dictoffset == self->ob_type->tp_dictoffset ? null : InstanceDict.Place(self);
        if (dict != null)
        {
            Refcount.Clear(dict); // foreign code
        }
        return parent->tp_clear == null ? 0 : parent->tp_clear(self); // foreign code
    }

    private static int VisitPlaces(
        PyObject* self, PyTypeObject* owner, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyMemberDef* members = TypeData.Members(owner);
        for (nint i = 0; i < ((PyVarObject*)owner)->ob_size; i++)
        {
            PyObject* value = members[i].type == MemberCodes.Py_T_OBJECT_EX ? *(PyObject**)((byte*)self + members[i].offset) : null;
            int result = value == null ? 0 : visit(value, arg);
            if (result != 0)
            {
                return result;
            }
        }
        return 0;
    }
}

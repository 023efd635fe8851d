using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Tests.Bindings;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>Function objects with C# for a body. Each owns a referent, so that one that is never released is noticed.</summary>
internal static unsafe class Callbacks
{
    private static readonly PyMethodDef* s_method = StaticTypeMemory.NewMethod("callback", &Body);

    private static readonly List<ObjectAction> s_actions = [];

    /// <summary>A callback that does nothing.</summary>
    internal static Owned New() => New(_ => { });

    /// <summary>A callback with a body; it fails if the body sets an error.</summary>
    internal static Owned New(ObjectAction action)
    {
        s_actions.Add(action);
        using Owned self = Referents.NewOf(Referents.PlainType, s_actions.Count - 1);
        return new Owned(LoadedLibrary.Api.PyCFunction_New(s_method, self.Object));
    }

    /// <summary>A callback that writes its name down.</summary>
    internal static Owned NewRecorder(ICollection<string> record, string name) => New(_ => record.Add(name));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Body(PyObject* self, PyObject* argument)
    {
        ForeignCode.Run(() => s_actions[(int)Referents.ValueOf(self)](argument));
        return LoadedLibrary.Api.PyErr_Occurred() == null ? LoadedLibrary.Api.Py_NewRef(LoadedLibrary.None) : null;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Elide.Collapsing;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Frames;
using NativeWeakref.Elide.Marking;
using NativeWeakref.Elide.Proving;
using NativeWeakref.Elide.Shortening;

namespace NativeWeakref.Elide;

/// <summary>The step between compiler and linker: read, prove, patch, collapse, remove idle frames, shorten, prove again, write.</summary>
internal sealed record ElideCommand(
    string ObjectFile, string OutputFile, string Assembly, string ExportsFile, string AllowListFile, string ManifestFile, string ForwardsFile,
    string? DivisionType)
{
    private const int MostChains = 40;

    /// <summary>0 if the output was written, 1 if the proof failed.</summary>
    public int Run(TextWriter output, TextWriter errors)
    {
        byte[] file = File.ReadAllBytes(ObjectFile);
        if (ObjectFormat.NameUnlessElfX64(file) is string format)
        {
            output.WriteLine($"note: {ObjectFile}: object format {format}: left alone, linked with the stock transitions");
            File.WriteAllBytes(OutputFile, file);
            return 0;
        }
        ElfObject elf = new(file);
        Ownership ownership = new(Assembly, IlcExports.Read(File.ReadLines(ExportsFile)));
        ProofRules rules = new(new AllowList(File.ReadLines(AllowListFile)), DivisionType);
        ObjectMap map = new(elf, ownership);
        Proof proof = Prove(map, ownership, rules);
        if (proof.Violations.Count > 0)
        {
            Refuse(ViolationReport.Lines(proof, ownership), errors);
            return 1;
        }
        byte[] patched = Elision.Patch(elf, proof);
        Elision.Weaken(elf, rules.Imports, patched);
        DeadReferences.Drop(map, proof, patched);
        HashSet<string> marked = [.. ListedForward.Read(File.ReadLines(ForwardsFile)).Select(ownership.SymbolOf)];
        List<Forward> forwards = Collapse.Find(map, proof, NarrowResults.FromManifest(File.ReadLines(ManifestFile)), marked);
        Collapse.Apply(map, ownership, forwards, patched);
        int pointerCalls = PointerCalls.Apply(Read(patched, ownership), forwards, patched);
        ObjectMap collapsed = Read(patched, ownership);
        List<IdleFrame> frames = IdleFrameProver.Find(collapsed);
        FrameRemoval.Apply(collapsed, frames, patched);
        ObjectMap unframed = Read(patched, ownership);
        CollapseCheck.Run(unframed, ownership, forwards);
        int shortened = Detours.Shorten(unframed, forwards, patched);
        int padded = CallPadding.Apply(Read(patched, ownership), patched);
        ObjectMap patchedMap = Read(patched, ownership);
        FrameRemoval.Check(patchedMap, frames);
        Proof second = Prove(patchedMap, ownership, rules);
        if (second.Violations.Count > 0 || second.TransitionCalls.Count > 0 || !ReachesAsMuch(proof, second, patchedMap, forwards))
        {
            throw new InvalidOperationException("the patched object does not prove like the original: a defect of this tool");
        }
        File.WriteAllBytes(OutputFile, patched);
        output.WriteLine(Summary(proof, ownership, forwards));
        output.WriteLine($"elided: {pointerCalls} calls of pointers made direct, {frames.Count} idle frames removed");
        output.WriteLine($"elided: {shortened} detours shortened, {padded} calls padded");
        return 0;
    }

    // The bytes are copied: a map describes the object as it is now, whatever is patched later.
    private static ObjectMap Read(byte[] patched, Ownership ownership) => new(new ElfObject((byte[])patched.Clone()), ownership);

    /// <summary>Everything but forwards to pointers, which nothing may call any more.</summary>
    private static bool ReachesAsMuch(Proof first, Proof second, ObjectMap patched, List<Forward> forwards)
    {
        int bypassed = forwards.Count(forward => forward.Target.Pointer != Iced.Intel.Register.None
            && patched.Find(patched.Elf.Sections[forward.Function.Section!.Index], forward.Function.Start) is Node old
            && !second.ReachedFrom.ContainsKey(old));
        return second.ReachedFrom.Count + bypassed == first.ReachedFrom.Count;
    }

    private Proof Prove(ObjectMap map, Ownership ownership, ProofRules rules)
    {
        foreach (string export in ownership.Exports)
        {
            if (map.Find(export) is not { Kind: NodeKind.Code } function || !ownership.Owns(function.Name))
            {
                throw new InvalidDataException($"the export '{export}' is not a function of the assembly '{Assembly}' in this object");
            }
        }
        Proof proof = Proof.Run(map, ownership, rules);
        return proof.RootCount > 0
            ? proof
            : throw new InvalidDataException($"the object has no function of an assembly '{Assembly}'");
    }

    private static void Refuse(List<string> chains, TextWriter errors)
    {
        foreach (string chain in chains.Take(MostChains))
        {
            errors.WriteLine($"elide : error ELIDE001: {chain}");
        }
        if (chains.Count > MostChains)
        {
            errors.WriteLine($"elide : error ELIDE001: and {chains.Count - MostChains} more");
        }
        errors.WriteLine("elide : error ELIDE002: the managed runtime can be reached, so the transitions must stay: nothing was written");
    }

    private static string Summary(Proof proof, Ownership ownership, List<Forward> forwards)
    {
        int functions = proof.ReachedFrom.Keys.Count(static node => node.Kind == NodeKind.Code);
        int library = proof.ReachedFrom.Keys.Count(static node => node.Kind == NodeKind.Code && !node.IsOurs);
        return $"elided: {ownership.Exports.Count} exports, {proof.RootCount} roots, {functions} functions reached "
            + $"({library} of the class library), {proof.TransitionCalls.Count} transition calls taken out, {forwards.Count} forwards collapsed, {proof.Imports.Count} symbols imported";
    }
}

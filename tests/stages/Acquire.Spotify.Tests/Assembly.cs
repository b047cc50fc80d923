// Console.Out is one for the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

# Writes the digest of a param and of all inputs without their empty lines: trivial work whose result can be recomputed.
# usage: step.sh PARAM FILES, a file a line
echo "$STAGE" >> "$STAGE_ROOT/executed.txt"
{ echo "$1"; echo "$2" | tr '\n' '\0' | xargs -0 cat | grep -v '^$'; } > merged.txt
echo half > "$OUT_out"
# Tests slow a stage down, or break it, in the middle of its work.
sleep "$(cat "$STAGE_ROOT/slow/$STAGE" 2>/dev/null || echo 0)"
if [ -e "$STAGE_ROOT/broken/$STAGE" ]; then echo "out of luck" >&2; exit 3; fi
sha256sum < merged.txt > "$OUT_out"

#!/bin/sh
# Draws the PDF and the Word document of a record as pictures, one a page, to be looked at:
#   src/test/look-at-files.sh [FOLDER]
# The record is that of FilesTest: in French, with an idea of forty lines. Word is drawn by LibreOffice, as somebody without Word would see it.
# Needs LibreOffice Writer and poppler (apt-get install libreoffice-writer-nogui poppler-utils), which the tests do without.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
folder=${1:-$root/target/artefacts/files}
for program in soffice pdftoppm; do
    command -v "$program" >/dev/null || { echo "There is no $program; see the top of $0." >&2; exit 1; }
done
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
(cd "$root" && PALABRE_LOOK=$folder ./mvnw -q test -Dtest=FilesTest -Dspotless.check.skip=true -Dquarkus.quinoa.ci=false)
soffice --headless --convert-to pdf:writer_pdf_Export --outdir "$folder/word" "$folder/record.docx" >/dev/null
pdftoppm -r 60 -png "$folder/record.pdf" "$folder/pdf"
pdftoppm -r 60 -png "$folder/word/record.pdf" "$folder/word/page"
ls "$folder" "$folder/word"

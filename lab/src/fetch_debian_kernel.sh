# Gets Debian's s390x kernel of a release: RELEASE MIRROR. Runs inside; leaves /kernel/RELEASE/{image,modules}.
set -eu
folder=/kernel/$1
rm -rf "$folder"
mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial" "$folder/modules"
: > "$folder/status"
key=$(ls /usr/share/keyrings/debian-archive-keyring.* | head -n 1)
echo "deb [arch=s390x signed-by=$key] $2 $1 main" > "$folder/sources.list"
cat > "$folder/apt.conf" <<CONF
Dir::Etc::SourceList "$folder/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::State::Lists "$folder/lists";
Dir::State::status "$folder/status";
Dir::Cache "$folder/cache";
APT::Architecture "s390x";
APT::Architectures { "s390x"; };
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::Check-Valid-Until "false";
CONF
export APT_CONFIG="$folder/apt.conf"
apt-get update
cd "$folder"
# Mirrors lag: a list may name a kernel whose file is gone. The newest one that comes is taken.
version=
for image in $(apt-cache pkgnames | grep '^linux-image-[0-9].*-s390x$' | sort --version-sort --reverse); do
    version=${image#linux-image-}
    # Since 7.x the image's package is empty, and two others hold its parts.
    if apt-get download "linux-binary-$version" "linux-modules-$version" || apt-get download "$image"; then
        break
    fi
    echo "the mirror lists $image and has not got it"
    rm -f ./*.deb
    version=
done
[ -n "$version" ] || { echo "$1 has no s390x kernel that can be had"; exit 1; }
echo "$1: Linux $version"
for package in *.deb; do dpkg-deb --extract "$package" unpacked; done
find unpacked -name 'vmlinuz*' -type f -exec cp {} image \;
cd modules
for name in irqbypass vfio vfio_iommu_type1 vfio-pci-core vfio-pci; do
    found=$(find ../unpacked -name "$name.ko" -o -name "$name.ko.xz" | head -n 1)
    case $found in
        *.xz) xz --decompress --stdout "$found" > "$name.ko" ;;
        ?*) cp "$found" . ;;
        *) continue ;;
    esac
    echo "$name.ko" >> order
done
rm -rf ../unpacked ../*.deb ../lists ../cache
echo "$version" > ../version

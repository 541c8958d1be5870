#!/usr/bin/env bash
# Let guests do a round's scan over SSH on Debian, each as a user of their own: docs/ssh.md.
set -euo pipefail

usage() {
    cat <<'TEXT'
guests.sh install --round FILE (--key FILE.pub | --password FILE) [--guests N] [--host NAME] [--program PATH]
    Make the account that guests log in to, and N users (40) of which each guest gets one. Once more
    with another FILE: the next round.
guests.sh collect FOLDER
    Copy what guests finished to a folder, for `ketentui team FOLDER`.
guests.sh remove [--with-answers]
    Take away all that install made. Where there are answers it refuses: collect them first.

Each: [--account NAME] (gast) [--sshd FILE] (/etc/ssh/sshd_config.d/ketentui-NAME.conf); as root.
TEXT
    exit 2
}

fail() {
    echo "guests.sh: $1" >&2
    exit 1
}

task=${1-}
[[ $task =~ ^(install|collect|remove)$ ]] || usage
shift
account=gast guests=40 host=$(hostname -f 2> /dev/null || hostname) program=$(command -v ketentui || true)
round='' key='' password='' sshd='' into='' answers=
while (($#)); do
    case $1 in
        --with-answers) answers=1 && shift && continue ;;
        --*) [ $# -ge 2 ] || usage ;;
        *) into=$1 && shift && continue ;;
    esac
    case $1 in
        --account) account=$2 ;;
        --guests) guests=$2 ;;
        --host) host=$2 ;;
        --key) key=$2 ;;
        --password) password=$2 ;;
        --program) program=$2 ;;
        --round) round=$2 ;;
        --sshd) sshd=$2 ;;
        *) usage ;;
    esac
    shift 2
done

[ "$(id -u)" = 0 ] || fail "this needs root"
# What comes into a command, a name of a user and a path is of these signs alone.
[[ $account =~ ^[a-z][a-z0-9]{0,20}$ ]] || fail "--account: at most 21 small letters and digits"
[[ $guests =~ ^[1-9][0-9]{0,2}$ ]] || fail "--guests: 1 to 999"
[[ $host =~ ^[A-Za-z0-9.-]+$ ]] || fail "--host: the name of this machine, as guests type it"
group=${account}en
settings=/etc/ketentui-$account commands=/usr/local/lib/ketentui-$account rooms=/srv/ketentui-$account
turns=/var/lib/ketentui-$account sudoers=/etc/sudoers.d/ketentui-$account daily=/etc/cron.daily/ketentui-$account
sshd=${sshd:-/etc/ssh/sshd_config.d/ketentui-$account.conf}

users() { getent group "$group" | cut -d: -f4 | tr ',' ' '; }

# As a guest's process names them: no line end that a name might have takes this script elsewhere.
finished() { find -P "$rooms" -mindepth 2 -maxdepth 2 -type f -regex '.*/[A-Z0-9]*-[A-Z0-9]*-[0-9a-f]*\.json'; }

add_user() {
    id "$1" > /dev/null 2>&1 \
        || useradd --system --no-create-home --home-dir / --shell /bin/sh "$1"
    # A star is no password, and lets a key in; an exclamation mark would let nobody in.
    usermod --password '*' "$1"
}

# guest ran as the user of one guest: within what it may use, and seeing none of the others.
guest_command() {
    cat <<TEXT
#!/bin/sh
PATH=/usr/bin:/bin
me=\$(id -un)
ulimit -c 0 && ulimit -f 40960 && ulimit -v 2097152
exec $1 env -i TERM="\${TERM-}" LANG="\${LANG-C.UTF-8}" LC_ALL="\${LC_ALL-}" NO_COLOR="\${NO_COLOR-}" COLORTERM="\${COLORTERM-}" \\
    HOME=/nonexistent PATH=/usr/bin:/bin PYTHONSAFEPATH=1 \\
    '$program' guest --round $settings/round.json --into "$rooms/\$me" --ssh "ssh \$me@$host"
TEXT
}

# The porter gives who comes in for the first time a user: the one that was given out least, and not now.
# Where a server takes a guest's whole environment, -p lets bash run nothing that BASH_ENV names.
porter_command() {
    cat <<TEXT
#!/bin/bash -p
PATH=/usr/bin:/bin
mapfile -t users < <(find $turns -type f -printf '%s %f\\n' | sort -k1,1n -k2 | cut -d' ' -f2)
for user in "\${users[@]}"; do
    exec 9>> "$turns/\$user"
    if flock --nonblock 9; then
        printf . >&9
        sudo --non-interactive --user "\$user" -- $commands/guest
        exit
    fi
done
echo "Het is nu druk: alle $guests plaatsen zijn bezet. Probeer het over een paar minuten weer." >&2
echo "All $guests places are taken just now. Please try again in a few minutes." >&2
exit 75
TEXT
}

# What may go of what guests left: they were told so, and after a round nobody comes in to do it.
daily_command() {
    cat <<TEXT
#!/bin/sh
for room in $rooms/*; do
    runuser -u "\${room##*/}" -- env -i LANG=C.UTF-8 HOME=/nonexistent PATH=/usr/bin:/bin PYTHONSAFEPATH=1 \\
        '$program' guest --round $settings/round.json --into "\$room" --tidy
done
TEXT
}

restrictions() {
    cat <<'TEXT'
    DisableForwarding yes
    AllowTcpForwarding no
    AllowStreamLocalForwarding no
    AllowAgentForwarding no
    X11Forwarding no
    PermitTunnel no
    PermitUserRC no
    PermitTTY yes
    MaxSessions 1
    SetEnv LD_PRELOAD= LD_LIBRARY_PATH= BASH_ENV= ENV=
TEXT
    echo "    AuthorizedKeysFile $settings/key.pub"
    echo "    PasswordAuthentication $([ -n "$password" ] && echo yes || echo no)"
    echo "    KbdInteractiveAuthentication no"
}

sshd_lines() {
    echo "# Guests of ketentui: docs/ssh.md"
    echo "Match User $account"
    echo "    ForceCommand $commands/porter"
    restrictions
    echo "Match Group $group"
    echo "    ForceCommand $commands/guest"
    restrictions
    echo "Match all"
}

install_guests() {
    command -v sudo sshd useradd flock > /dev/null || fail "install first: openssh-server sudo"
    [ -f "$round" ] || fail "--round: the round's file, as 'ketentui round new' made it"
    [ -x "$program" ] || fail "--program: where ketentui is; in an environment of root's own, no ketentui.pyz"
    [[ $program =~ ^/[A-Za-z0-9./_-]+$ ]] || fail "--program: a whole path without spaces"
    if [ -n "$key" ]; then
        grep -Eq '^(ssh|ecdsa|sk)-' "$key" || fail "--key: a public key, ending in .pub"
    else
        [ -s "$password" ] || fail "--key or --password: how guests log in"
    fi
    install -d -m 755 "$settings" "$commands"
    install -d -m 711 "$rooms"
    install -m 644 "$round" "$settings/round.json"
    : > "$settings/key.pub"
    [ -z "$key" ] || install -m 644 "$key" "$settings/key.pub"
    add_user "$account"
    getent group "$group" > /dev/null || groupadd --system "$group"
    install -d -m 700 -o "$account" "$turns"
    local number user word
    for number in $(seq -w 1 "$guests"); do
        user=$account$number
        add_user "$user"
        usermod --append --groups "$group" "$user"
        install -d -m 700 -o "$user" "$rooms/$user"
        [ -e "$turns/$user" ] || install -m 600 -o "$account" /dev/null "$turns/$user"
    done
    if [ -n "$password" ]; then
        read -r word < "$password" || [ -n "$word" ]
        for user in "$account" $(users); do echo "$user:$word"; done | chpasswd
    fi
    # A namespace for each connection, where this system lets a user make one: no process of another is seen.
    local apart='unshare --user --map-current-user --pid --fork --mount-proc --ipc --'
    # shellcheck disable=SC2086
    if ! runuser -u "${account}$(seq -w 1 "$guests" | head -n 1)" -- $apart true 2> /dev/null; then
        apart=
        echo "guests.sh: no namespaces here: guests see that others have a process (mount /proc with hidepid=2)" >&2
    fi
    guest_command "$apart" > "$commands/guest"
    porter_command > "$commands/porter"
    chmod 755 "$commands/guest" "$commands/porter"
    daily_command > "$commands/tidy"
    chmod 700 "$commands/tidy"
    if [ -d "$(dirname "$daily")" ]; then
        ln -sf "$commands/tidy" "$daily"
    else
        echo "guests.sh: no cron here: let $commands/tidy run once a day" >&2
    fi
    local lines
    lines=$(mktemp)
    {
        echo "Defaults:$account use_pty, !syslog"
        echo "$account ALL=(%$group) NOPASSWD: $commands/guest \"\""
    } > "$lines"
    visudo -cqf "$lines" || fail "sudo doesn't take the rule for guests"
    install -m 440 "$lines" "$sudoers"
    sshd_lines > "$lines"
    install -m 644 "$lines" "$sshd"
    rm "$lines"
    reload
    echo "Guests log in with: ssh $account@$host"
}

reload() {
    [[ $sshd == /etc/ssh/* ]] || return 0
    sshd -t || fail "sshd doesn't take its settings: see $sshd"
    systemctl reload ssh 2> /dev/null || echo "guests.sh: let sshd read its settings again" >&2
}

collect() {
    [ -d "$into" ] || fail "collect: a folder that exists"
    local file user to count=0
    while IFS= read -r file; do
        user=$(basename "$(dirname "$file")") to=$into/$(basename "$file")
        # Read as the guest's user: what became a link meanwhile leads to nothing of others.
        (umask 077 && runuser -u "$user" -- head -c 5000000 -- "$file" > "$to")
        [ -z "${SUDO_UID-}" ] || chown "$SUDO_UID" "$to"
        count=$((count + 1))
    done < <(finished)
    echo "$count exports: ketentui team $into"
}

remove() {
    if [ -d "$rooms" ] && [ -z "$answers" ] && [ -n "$(finished)" ]; then
        fail "there are answers: collect them, then remove --with-answers"
    fi
    local user
    rm -f "$sshd" "$sudoers" "$daily"
    reload
    for user in $(users) "$account"; do
        pkill -KILL -u "$user" || true
        userdel --force "$user" > /dev/null 2>&1 || fail "can't remove the user $user"
    done
    groupdel "$group" 2> /dev/null || true
    rm -rf "$settings" "$commands" "$rooms" "$turns"
}

case $task in
    install) install_guests ;;
    collect) collect ;;
    remove) remove ;;
esac

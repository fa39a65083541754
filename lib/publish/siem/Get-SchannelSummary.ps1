<#
.SYNOPSIS
Counts the Schannel events of one or more computers and says what each kind means.

.DESCRIPTION
Reads the System log, or saved .evtx files, and changes nothing. Numbers are taken from the named fields of each event's
XML, never from the message, whose language is that of the system. The meaning comes from schannel_reference.csv beside
this script: the longest known key of event, alert, status and state wins.

Written for Windows PowerShell 5.1 and PowerShell 7 on Windows. Reading another computer needs the right to read its
System log and the firewall rule "Remote Event Log Management".

.PARAMETER ComputerName
Computers to read. Without it, and without Path, this computer.

.PARAMETER Path
Saved logs (.evtx) to read instead.

.PARAMETER Days
How many days to look back; ignored for saved logs.

.PARAMETER DataFile
The data file, if it does not lie beside the script.

.EXAMPLE
.\Get-SchannelSummary.ps1 | Format-List

.EXAMPLE
.\Get-SchannelSummary.ps1 -ComputerName web01, web02 -Days 1 | Format-Table Count, Computers, Event, Alert, State, Meaning

.EXAMPLE
.\Get-SchannelSummary.ps1 -Path .\System.evtx | Export-Csv summary.csv -NoTypeInformation -Encoding UTF8
.NOTES
The project's tests parse this script and check which commands it calls. None of them runs it on Windows.
#>
#Requires -Version 5.1
[CmdletBinding(DefaultParameterSetName = 'Computer')]
param(
    [Parameter(ParameterSetName = 'Computer', Position = 0)]
    [string[]] $ComputerName = @(),

    [Parameter(ParameterSetName = 'File', Mandatory = $true)]
    [string[]] $Path,

    [Parameter(ParameterSetName = 'Computer')]
    [ValidateRange(1, 3650)]
    [int] $Days = 7,

    [string] $DataFile = (Join-Path -Path $PSScriptRoot -ChildPath 'schannel_reference.csv')
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$reference = @{}
foreach ($row in (Import-Csv -LiteralPath $DataFile -Encoding UTF8)) { $reference[$row.key] = $row }

# One query for each place to read from: its name, and the parameters that Get-WinEvent takes.
$queries = @()
if ($PSCmdlet.ParameterSetName -eq 'File') {
    foreach ($file in (Resolve-Path -Path $Path)) {
        $filter = @{ Path = $file.ProviderPath; ProviderName = 'Schannel' }
        $queries += @{ Place = $file.ProviderPath; Parameters = @{ FilterHashtable = $filter } }
    }
}
else {
    $filter = @{ LogName = 'System'; ProviderName = 'Schannel'; StartTime = (Get-Date).AddDays(-$Days) }
    if ($ComputerName.Count -eq 0) {
        $queries += @{ Place = 'This computer'; Parameters = @{ FilterHashtable = $filter } }
    }
    foreach ($name in $ComputerName) {
        $queries += @{ Place = $name; Parameters = @{ FilterHashtable = $filter; ComputerName = $name } }
    }
}

$fieldPath = "//*[local-name()='Data'][@Name] | //*[local-name()='UserData']/*/*"
$tally = @{}
foreach ($query in $queries) {
    $parameters = $query.Parameters
    try {
        Get-WinEvent @parameters | ForEach-Object {
            $fields = @{}
            # A field is an element Data with its name, or below UserData an element of that name.
            foreach ($node in ([xml] $_.ToXml()).SelectNodes($fieldPath)) {
                $name = $node.GetAttribute('Name')
                if ($name -eq '') { $name = $node.LocalName }
                $fields[$name] = $node.InnerText.Trim()
            }
            $alert = [string] $fields['AlertDesc']
            $state = [string] $fields['ErrorState']
            if ($state -eq '') { $state = [string] $fields['ErrorStatus'] }
            $status = [string] $fields['ErrorCode']
            if ($status -eq '') { $status = [string] $fields['Error'] }

            $id = '{0}|{1}|{2}|{3}' -f $_.Id, $alert, $status, $state
            if (-not $tally.ContainsKey($id)) {
                $tally[$id] = @{
                    Count = 0; Computers = @{}; First = $_.TimeCreated; Last = $_.TimeCreated
                    Event = $_.Id; Alert = $alert; Status = $status; State = $state
                }
            }
            $entry = $tally[$id]
            $entry.Count++
            $entry.Computers[$_.MachineName] = $true
            if ($_.TimeCreated -lt $entry.First) { $entry.First = $_.TimeCreated }
            if ($_.TimeCreated -gt $entry.Last) { $entry.Last = $_.TimeCreated }
        }
    }
    catch {
        # A log without Schannel events is an error to Get-WinEvent and good news to us.
        if ($_.FullyQualifiedErrorId -notlike 'NoMatchingEventsFound*') {
            Write-Warning -Message ('{0}: {1}' -f $query.Place, $_.Exception.Message)
        }
    }
}

$summary = @(foreach ($entry in $tally.Values) {
    # Numbers that go into a key, most specific first: the order in which the site looks for a page.
    $found = $null
    foreach ($parts in @(
            @($entry.Alert, $entry.State), @($entry.Alert), @($entry.Status, $entry.State), @($entry.Status),
            @($entry.State), @())) {
        if ($parts -contains '') { continue }
        $key = (@([string] $entry.Event) + $parts) -join '|'
        # Keys of a hashtable literal compare without case, as statuses need.
        if ($reference.ContainsKey($key)) { $found = $reference[$key]; break }
    }
    $meaning = 'not in the reference'; $grade = ''; $check = ''; $url = ''
    if ($null -ne $found) {
        $meaning = $found.meaning; $grade = $found.grade; $check = $found.first_check; $url = $found.url
    }
    [pscustomobject] @{
        Count      = $entry.Count
        Computers  = $entry.Computers.Count
        First      = $entry.First
        Last       = $entry.Last
        Event      = $entry.Event
        Alert      = $entry.Alert
        Status     = $entry.Status
        State      = $entry.State
        Meaning    = $meaning
        Grade      = $grade
        CheckFirst = $check
        Url        = $url
    }
})

$summary | Sort-Object -Property Count -Descending

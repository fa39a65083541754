/**
 * Event records in every shape in which people hand them over. Texts of Windows stand as published; hosts are those of
 * the public pages or made up.
 */
export const samples: Readonly<Record<string, string>> = {
  'General tab and XML, Server 2012 R2': `Log Name:      System
Source:        Schannel
Date:          8/5/2020 5:16:37 AM
Event ID:      36888
Task Category: None
Level:         Error
Keywords:      
User:          SYSTEM
Computer:      WIN-U5410N2J187
Description:
A fatal alert was generated and sent to the remote endpoint. This may result in termination of the connection. The TLS protocol defined fatal error code is 40. The Windows SChannel error state is 1205.
Event Xml:
<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
  <System>
    <Provider Name="Schannel" Guid="{1F678132-5938-4686-9FDC-C8FF68F15C85}" />
    <EventID>36888</EventID>
    <Version>0</Version>
    <Level>2</Level>
    <Task>0</Task>
    <Opcode>0</Opcode>
    <Keywords>0x8000000000000000</Keywords>
    <TimeCreated SystemTime="2020-08-05T12:16:37.933329200Z" />
    <EventRecordID>2708</EventRecordID>
    <Correlation />
    <Execution ProcessID="520" ThreadID="2864" />
    <Channel>System</Channel>
    <Computer>WIN-U5410N2J187</Computer>
    <Security UserID="S-1-5-18" />
  </System>
  <EventData>
    <Data Name="AlertDesc">40</Data>
    <Data Name="ErrorState">1205</Data>
  </EventData>
</Event>`,
  'one line with an id and the old text': 'Event ID: 36887 … The following fatal alert was received: 47.',
  'XML without its tags': `36888

0

2

0

0

0x8000000000000000

219151

System

HOST

70

105`,
  'Windows 2003, labels in pairs': `Event Type: Error
Event Source: Schannel
Event Category: None
Event ID: 36870
Date: 2/11/2012
Time: 12:44:55 AM
User: N/A
Computer:
Description: A fatal error occurred when attempting to access the SSL server credential private key. The error code returned from the cryptographic module is 0x80090016.`,
  'Details tab with tree residue, Chinese type': `- <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
- <System>
  <Provider Name="Schannel" Guid="{1f678132-5938-4686-9fdc-c8ff68f15c85}" /> 
  <EventID>36871</EventID> 
  <TimeCreated SystemTime="2020-11-29T11:37:20.7849166Z" /> 
  <Correlation ActivityID="{6523b069-bfeb-0004-3eb1-2365ebbfd601}" /> 
- <EventData>
  <Data Name="Type">客户端</Data> 
  <Data Name="ErrorState">10013</Data> 
  </EventData>
  </Event>`,
  'Details tab with tree residue, English': `- <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
- <System>
  <Provider Name="Schannel" Guid="{1F678132-5938-4686-9FDC-C8FF68F15C85}" /> 
  <EventID>36887</EventID> 
  <Version>0</Version> 
  <Level>2</Level> 
  <Task>0</Task> 
  <Opcode>0</Opcode> 
  <Keywords>0x8000000000000000</Keywords> 
  <TimeCreated SystemTime="2015-06-01T10:00:09.390968300Z" /> 
  <EventRecordID>4262</EventRecordID> 
  <Correlation /> 
  <Execution ProcessID="700" ThreadID="9760" /> 
  <Channel>System</Channel> 
  <Computer>IS-6.All4Cars.ru</Computer> 
  <Security UserID="S-1-5-18" /> 
  </System>
- <EventData>
  <Data Name="AlertDesc">20</Data> 
  </EventData>
  </Event>`,
  'wevtutil, single quotes, no root element': `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Schannel' Guid='{1f678132-5938-4686-9fdc-c8ff68f15c85}'/><EventID>36888</EventID><TimeCreated SystemTime='2024-03-01T08:00:00.000Z'/><Computer>A</Computer></System><EventData><Data Name='CallerProcessId'>700</Data><Data Name='CallerProcessImageName'>lsass</Data><Data Name='AlertDesc'>40</Data><Data Name='ErrorState'>1205</Data><Data Name='TargetName'></Data></EventData></Event>
<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Schannel' Guid='{1f678132-5938-4686-9fdc-c8ff68f15c85}'/><EventID>36874</EventID><TimeCreated SystemTime='2024-03-01T08:00:00.001Z'/><Computer>A</Computer></System><EventData><Data Name='Protocol'>TLS 1.2</Data></EventData></Event>`,
  'UserData and RenderingInfo': `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Schannel' Guid='{1F678132-5938-4686-9FDC-C8FF68F15C85}'/><EventID>36880</EventID><TimeCreated SystemTime='2023-01-02T03:04:05.678Z'/><Computer>acme-dc1v.example.com</Computer></System><UserData><EventXML xmlns='LSA_NS'><Type>server</Type><Protocol>TLS 1.2</Protocol><CipherSuite>0xc030</CipherSuite><ExchangeStrength>384</ExchangeStrength><ContextHandle>0x0</ContextHandle><TargetName></TargetName><LocalCertSubjectName>CN=acme-dc1v.example.com</LocalCertSubjectName><RemoteCertSubjectName></RemoteCertSubjectName></EventXML></UserData><RenderingInfo Culture='en-US'><Message>A TLS server handshake completed successfully. The negotiated cryptographic parameters are as follows.

   Protocol version: TLS 1.2</Message></RenderingInfo></Event>`,
  'caller fields without an event id': `<Data Name="CallerProcessId">16548</Data> <Data Name="CallerProcessImageName">vctip</Data> <Data Name="Type">client</Data>`,
  'data elements alone': `<Data Name="AlertDesc">40</Data><Data Name="ErrorState">1205</Data>`,
  'Event Viewer CSV': `Level,Date and Time,Source,Event ID,Task Category
Error,9/29/2026 10:01:02 AM,Schannel,36888,None,"A fatal alert was generated and sent to the remote endpoint. This may result in termination of the connection. The TLS protocol defined fatal error code is 40. The Windows SChannel error state is 1205.

   Target name: mail.example.com"
Information,9/29/2026 10:01:03 AM,Service Control Manager,7036,None,The Windows Update service entered the running state.
Error,9/29/2026 10:01:04 AM,Schannel,36887,None,The following fatal alert was received: 46.`,
  'tab-separated text': `Level\tDate and Time\tSource\tEvent ID\tTask Category
Fehler\t29.09.2026 10:01:02\tSchannel\t36887\tKeine\tEs wurde eine schwerwiegende Warnung vom Remoteendpunkt empfangen. Die schwerwiegende Warnung hat folgenden für das TLS-Protokoll definierten Code: 20.`,
  'wevtutil text': `Event[0]:
  Log Name: System
  Source: Schannel
  Date: 2024-03-01T08:00:00.000
  Event ID: 36871
  Task: N/A
  Level: Error
  Opcode: Info
  Keyword: N/A
  User: S-1-5-18
  User Name: NT AUTHORITY\\SYSTEM
  Computer: srv40.example.com
  Description: 
A fatal error occurred while creating a TLS client credential. The internal error state is 10013.
`,
  'Format-List with a hanging indent': `TimeCreated  : 30/04/2021 10:43:17  
ProviderName : Schannel  
Id           : 36884  
Message      : The certificate received from the remote server does not contain the expected name. It is therefore not possible to determine whether we are connecting to the correct  
               server. The server name we were expecting is DOMAIN.NAME. The TLS connection request has failed. The attached data contains the server certificate.`,
  'WMI in one line, Japanese': `LogFile:System / Event Type: エラー / Category: 0 / Computer Name: SV01 / Event Code: 36888 / Message: 致命的な警告が生成され、リモート エンドポイントに送信されました。これにより、接続が終了される可能性があります。TLS プロトコルで定義されているこの致命的な警告のコードは 10 です。Windows SChannel エラーの状態は 1203 です。 Record Number: 302832 / Source Name: Schannel / Time Written: 2016/07/11 7:06:55 / User: NT AUTHORITY\\SYSTEM`,
  'Korean, General tab': `로그 이름: System
원본: Schannel
날짜: 2018-07-03 오전 11:28:54
이벤트 ID: 36887
작업 범주: 없음
수준: 오류
키워드:
사용자: SYSTEM
컴퓨터: PC-46
설명:
원격 끝점에서 경고를 받았습니다. 경고 코드에 정의된 TLS 프로토콜은 46입니다.`,
  Winlogbeat: `{"@timestamp":"2024-03-01T08:00:00.000Z","host":{"name":"web40"},"winlog":{"provider_name":"Schannel","event_id":"36888","computer_name":"web40.example.com","event_data":{"AlertDesc":"40","ErrorState":"1205","CallerProcessId":"700","CallerProcessImageName":"w3wp","TargetName":""}}}`,
  Wazuh: `{"data":{"win":{"system":{"providerName":"Schannel","eventID":"36871","processID":"936","computer":"PC1","systemTime":"2024-03-01T08:00:00.000Z"},"eventdata":{"type":"client","errorState":"10013","callerProcessImageName":"svchost","callerProcessId":"1234"}}}}`,
  evtx_dump: `{"Event":{"System":{"Provider":{"#attributes":{"Name":"Schannel","Guid":"1F678132-5938-4686-9FDC-C8FF68F15C85"}},"EventID":36870,"TimeCreated":{"#attributes":{"SystemTime":"2020-09-19T01:00:00.000000Z"}},"Computer":"DC01"},"EventData":{"Type":"server","ErrorCode":"0x8009030d","ErrorStatus":10001}}}`,
  Dynatrace: `{"event.provider":"Schannel","winlog.eventid":36867,"winlog.provider":"Schannel","winlog.data.CallerProcessId":"16548","winlog.data.CallerProcessImageName":"vctip","winlog.data.Type":"client"}`,
  'Sentinel Event table': `[{"TimeGenerated":"2024-03-01T08:00:00Z","Source":"Schannel","EventLog":"System","Computer":"dc1","EventLevel":2,"EventID":36888,"RenderedDescription":"A fatal alert was generated and sent to the remote endpoint. This may result in termination of the connection. The TLS protocol defined fatal alert code is 70.","EventData":"<DataItem type=\\"System.XmlData\\"><EventData xmlns=\\"http://schemas.microsoft.com/win/2004/08/events/event\\"><Data Name=\\"AlertDesc\\">70</Data><Data Name=\\"ErrorState\\">105</Data></EventData></DataItem>"}]`,
  'Sentinel WindowsEvent table': `{"TimeGenerated":"2024-03-01T08:00:00Z","Channel":"System","Provider":"Schannel","Computer":"dc1","EventID":36887,"EventData":{"AlertDesc":"46"}}`,
  'ConvertTo-Json': `{"Id":36871,"Version":0,"ProviderName":"Schannel","LogName":"System","MachineName":"PC1","TimeCreated":"\\/Date(1606649840784)\\/","LevelDisplayName":"Error","Message":"A fatal error occurred while creating a TLS client credential. The internal error state is 10013.","Properties":[{"Value":"client"},{"Value":10013}]}`,
  'Splunk key=value': `03/01/2024 08:00:00 AM
LogName=System
EventCode=36874
EventType=2
ComputerName=web40.example.com
SourceName=Schannel
Type=Error
RecordNumber=36888
Message=An TLS 1.2 connection request was received from a remote client application, but none of the cipher suites supported by the client application are supported by the server. The TLS connection request has failed.`,
  'Get-EventLog as a list': `Index              : 36901
EntryType          : Error
InstanceId         : 36871
Message            : A fatal error occurred while creating an SSL client credential. The internal error state is 10013.
Category           : (0)
CategoryNumber     : 0
ReplacementStrings : {client, 10013}
Source             : Schannel
TimeGenerated      : 01.03.2024 08:00:00
TimeWritten        : 01.03.2024 08:00:00
UserName           : NT AUTHORITY\\SYSTEM`,
  'old 36888': 'The following fatal alert was generated: 40. The internal error state is 1205.',
  '36888 without a state': `A fatal alert was generated and sent to the remote endpoint. This may result in termination of the connection. The TLS protocol defined fatal alert code is 40.

   Target name: mail.example.com

The TLS alert registry can be found at http://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml#tls-parameters-6`,
  '36887, later text':
    'A fatal alert was received from the remote endpoint. The TLS protocol defined fatal alert code is 46.',
  '36871 with its process':
    'A fatal error occurred while creating a TLS client credential. The internal error state is 10013. The SSPI client process is svchost (PID: 1234).',
  '36874, unknown protocol':
    'An unknown connection request was received from a remote client application, but none of the cipher suites supported by the client application are supported by the server. The SSL connection request has failed.',
  '36874 in British English':
    'An TLS 1.2 connection request was received from a remote client application, but none of the cypher suites supported by the client application are supported by the server. The TLS connection request has failed. The SSPI client process is lsass (PID: 700).',
  'German 36887':
    'Es wurde eine schwerwiegende Warnung vom Remoteendpunkt empfangen. Die schwerwiegende Warnung hat folgenden für das TLS-Protokoll definierten Code: 20.',
  'curl with Schannel': 'schannel: next InitializeSecurityContext failed: SEC_E_ILLEGAL_MESSAGE (0x80090326)',
  'unsigned decimal status': '2148074277',
  'signed decimal status': '-2146893048',
  dcdiag: `         A warning event occurred.  EventID: 0x00009016
            Time Generated: 04/05/2021   17:05:54
            Event String: No suitable default server credential exists on this system.`,
  'shorthand, event and state': 'Schannel 36871/10013',
  'shorthand, alert before the event': 'Schannel 48 36887',
  'shorthand, a list of states': 'fatal alert 40 - error state (1205,1207, etc)',
}
